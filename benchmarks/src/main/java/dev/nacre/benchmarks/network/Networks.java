package dev.nacre.benchmarks.network;

import dev.nacre.runtime.model.Passes;

/** The compiled passes of the networks of this package. */
public final class Networks {

    private Networks() {}

    /** Passes of {@link Digits}. */
    public static Passes digits() {
        return new DigitsPasses();
    }

    /** Passes of {@link Wide}. */
    public static Passes wide() {
        return new WidePasses();
    }

    /** Passes of {@link Flowers}. */
    public static Passes flowers() {
        return new FlowersPasses();
    }

    /** Passes of {@link LeNet}. */
    public static Passes leNet() {
        return new LeNetPasses();
    }

    /** Passes of {@link Residual}. */
    public static Passes residual() {
        return new ResidualPasses();
    }

    /** Passes of {@link Separable}. */
    public static Passes separable() {
        return new SeparablePasses();
    }

    /** Passes of {@link SmallUpdate}. */
    public static Passes smallUpdate() {
        return new SmallUpdatePasses();
    }

    /** Passes of {@link LargeUpdate}. */
    public static Passes largeUpdate() {
        return new LargeUpdatePasses();
    }

    /** Passes of {@link SgdUpdate}. */
    public static Passes sgdUpdate() {
        return new SgdUpdatePasses();
    }

    /** Passes of {@link MomentumUpdate}. */
    public static Passes momentumUpdate() {
        return new MomentumUpdatePasses();
    }

    /** Passes of {@link AdaGradUpdate}. */
    public static Passes adaGradUpdate() {
        return new AdaGradUpdatePasses();
    }

    /** Passes of {@link RmsPropUpdate}. */
    public static Passes rmsPropUpdate() {
        return new RmsPropUpdatePasses();
    }

    /** Passes of {@link AdamWUpdate}. */
    public static Passes adamWUpdate() {
        return new AdamWUpdatePasses();
    }

    /** Passes of {@link WideDropout}. */
    public static Passes wideDropout() {
        return new WideDropoutPasses();
    }

    /** Passes of {@link WideMaxNorm}. */
    public static Passes wideMaxNorm() {
        return new WideMaxNormPasses();
    }

    /** Passes of {@link WideL1}. */
    public static Passes wideL1() {
        return new WideL1Passes();
    }

    /** Passes of {@link WideBatchNorm}. */
    public static Passes wideBatchNorm() {
        return new WideBatchNormPasses();
    }

    /** Passes of {@link WideRegularised}. */
    public static Passes wideRegularised() {
        return new WideRegularisedPasses();
    }

    /** Passes of {@link Regression}. */
    public static Passes regression() {
        return new RegressionPasses();
    }

    /** Passes of {@link Census}. */
    public static Passes census() {
        return new CensusPasses();
    }

    /** Passes of {@link Autoencoder}. */
    public static Passes autoencoder() {
        return new AutoencoderPasses();
    }
}
