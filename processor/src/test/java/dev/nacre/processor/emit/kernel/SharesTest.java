package dev.nacre.processor.emit.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;
import dev.nacre.processor.plan.select.Partition;
import dev.nacre.runtime.parallel.Team;

import static org.assertj.core.api.Assertions.assertThat;

/** What the selection says of kernels and of the runtime is what they do. */
class SharesTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 48", "9, 49", "20, 30", "784, 128", "31, 96", "64, 100"})
    void kernelsCutMatricesAsThePartitionDoes(int rows, int columns) {
        var panels = new Panels(rows, columns);
        var partition = new Partition.Matrix(rows, columns);

        assertThat(partition.units()).isEqualTo(panels.units());
        assertThat(partition.fullUnits()).isEqualTo(panels.fullUnits());
        assertThat(partition.lastVectors()).isEqualTo(panels.lastVectors());
        assertThat(partition.isUneven()).isEqualTo(panels.isUneven());
        assertThat(Partition.Matrix.ROWS_OF_A_UNIT).isEqualTo(Panels.UNIT_ROWS);
    }

    @Test
    void membersHaveTheScratchThatKernelsCountOn() {
        assertThat(Team.Member.alone().scratch()).hasSize(Layout.START + MemberScratch.ALL);
    }
}
