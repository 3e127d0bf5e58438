package dev.nacre.benchmarks.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import dev.nacre.benchmarks.protocol.Processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is not known is answered with what is. */
final class ChoiceTest {

    private static final CommandSpec COMMAND = new CommandLine(CommandSpec.create()).getCommandSpec();

    @Test
    void nothingIsEverything() {
        var choice = new Choice("peer", List.of("one", "two"));

        assertThat(choice.of(List.of(""), COMMAND)).containsExactly("one", "two");
        assertThat(choice.of(List.of("two"), COMMAND)).containsExactly("two");
    }

    @Test
    void anUnknownNameGetsTheList() {
        var choice = new Choice("peer", List.of("one", "two"));

        assertThatThrownBy(() -> choice.of(List.of("one", "three"), COMMAND)).isInstanceOf(ParameterException.class)
                .hasMessage("There is no peer 'three'; choose from one, two.");
    }

    @Test
    void anUnknownSwitchOfTheProfileGetsTheList() {
        var switches = new Switches("compare", List.of("peers", "quick"));

        switches.check("{nacre.data=/data, compare.peers=djl,onnx, other.name=1, compare.quick=true}", COMMAND);
        switches.check("", COMMAND);
        assertThatThrownBy(() -> switches.check("{compare.peer=djl,onnx, compare.quick=true}", COMMAND))
                .hasMessage("There is no switch 'compare.peer'; choose from compare.peers, compare.quick.");
    }

    @Test
    void anUnknownInstructionSetGetsTheList() {
        assertThat(Instructions.wanted("", COMMAND)).isEqualTo(Processor.here().instructions());
        assertThatThrownBy(() -> Instructions.wanted("neon", COMMAND))
                .hasMessage("There is no instruction set 'neon'; choose from avx2, avx512.");
    }
}
