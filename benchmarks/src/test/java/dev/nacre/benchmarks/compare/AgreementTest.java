package dev.nacre.benchmarks.compare;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class AgreementTest {

    @Test
    void lossesAgreeToOneInAThousand() {
        var own = new double[] {2, 1};

        assertThat(Agreement.ofLosses(own, new double[] {2.0019, 0.9991})).isEmpty();
        assertThat(Agreement.ofLosses(own, new double[] {2, 1.0011}))
                .hasValue("the loss of step 2 is 1.00110, not 1.00000");
        assertThat(Agreement.ofLosses(own, new double[] {Double.NaN, 1})).isPresent();
        assertThat(Agreement.ofLosses(own, new double[] {2})).isPresent();
    }

    @Test
    void meansAgreeToFiveInAHundred() {
        var own = new double[] {1, 3};

        assertThat(Agreement.ofMeans(own, new double[] {3.1, 1.05})).isEmpty();
        assertThat(Agreement.ofMeans(own, new double[] {3.2, 1.1}))
                .hasValue("the mean of 2 losses is 2.15000, not 2.00000");
        assertThat(Agreement.ofMeans(own, new double[] {Double.NaN})).isPresent();
    }

    @Test
    void logitsMayHaveSomethingInCommon() {
        var own = new double[] {1, 2, 10, 20};
        var shifted = new double[] {101, 102, -40, -30};

        assertThat(Agreement.ofOutputs(own, shifted, 2, true)).isEmpty();
        assertThat(Agreement.ofOutputs(own, shifted, 2, false)).isPresent();
        assertThat(Agreement.ofOutputs(own, new double[] {1, 2, 10}, 2, true)).hasValue("there are 3 outputs, not 4");
        assertThat(Agreement.ofOutputs(own, new double[] {1, 2, 10, Double.NaN}, 2, false)).isPresent();
    }
}
