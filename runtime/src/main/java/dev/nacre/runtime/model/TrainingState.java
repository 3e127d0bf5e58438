package dev.nacre.runtime.model;

/**
 * Everything that a training step reads and writes; one object for a whole training, shared by all members of the team.
 *
 * <p>
 * The fields are public on purpose: compiled passes read them at the start of each step, and a step of a small network
 * takes less than a microsecond. The team's barriers order the accesses of its members.
 */
public final class TrainingState {

    /** The model's parameters, in storage order. */
    public final float[] parameters;

    /** Gradients, in storage order; empty when {@link Sizes#gradients()} is zero. */
    public final float[] gradients;

    /** The optimizer's slots one after another, each of the length of the parameters; zero before the first step. */
    public final float[] slots;

    /** The workspace; inputs and targets of the step's rows stand in it when a step begins. */
    public final float[] workspace;

    /** Seed of dropout and noise. */
    public final long seed;

    /** The number of this step, 1 for the first update. */
    public long step;

    /** The step size for this step. */
    public float learningRate;

    /** The momentum of this step, where a schedule rules it; optimizers with a fixed momentum do not read it. */
    public float momentum;

    /** Mean loss of the step's rows; written by the pass. */
    public float loss;

    /** Makes the state for a first step on these parameters. */
    public TrainingState(NetworkSpec spec, float[] parameters, long seed) {
        Sizes sizes = spec.sizes();
        this.parameters = parameters;
        this.gradients = new float[sizes.gradients()];
        this.slots = new float[Math.multiplyExact(sizes.optimizerSlots(), sizes.parameters())];
        this.workspace = new float[sizes.training().length()];
        this.seed = seed;
        this.learningRate = spec.training().learningRate();
        this.momentum = spec.training().stepSize().momentum();
    }

    /**
     * What an average that started at zero lacks after this many steps: {@code 1 - decay^step}.
     *
     * @param decay the weight of the old value in the average
     */
    public float biasCorrection(double decay) {
        return (float) (1 - power(decay, step));
    }

    /** By squaring: the same bits everywhere, and, unlike {@link StrictMath#pow}, without arrays on the heap. */
    private static double power(double base, long exponent) {
        double power = 1;
        double square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}
