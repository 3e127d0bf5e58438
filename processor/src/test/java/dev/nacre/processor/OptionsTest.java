package dev.nacre.processor;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.select.KernelSwitch;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsTest {

    @Test
    void switchesOffWhatIsNamed() {
        var options = Options.of(Map.of("nacre.pass.shareMemory", "off", "nacre.pass.fuseEpilogue", "on",
                "nacre.kernel.winograd", "off", "nacre.kernel.depthwise", "on", "other.option", "off"));

        assertThat(options.passesOff()).containsExactly(Planner.SHARE_MEMORY);
        assertThat(options.kernelsOff()).containsExactly(KernelSwitch.WINOGRAD);
        assertThat(options.unknown()).isEmpty();
    }

    @Test
    void knowsWhatItDoesNot() {
        var given = new HashMap<String, String>(Map.of("nacre.pass.shareMemoy", "off", "nacre.kernel.winograd", "no",
                "nacre.kernl.winograd", "off", "nacre.tile.product", "6by2", "nacre.tile.weightGradient", "4x2"));
        given.put("nacre.kernel.depthwise", null);

        assertThat(Options.of(given).unknown()).containsExactly("nacre.kernel.depthwise", "nacre.kernel.winograd=no",
                "nacre.kernl.winograd=off", "nacre.pass.shareMemoy=off", "nacre.tile.product=6by2");
    }

    @Test
    void listsEveryName() {
        assertThat(Options.list()).contains("nacre.dump", "eliminateDead", "shareMemory", "zeroCopyInput",
                "weightGradient");
        assertThat(Options.names()).hasSize(1 + 5 + KernelSwitch.values().length + TileForm.values().length);
    }
}
