package dev.nacre.processor.diagnostic;

import java.util.Arrays;

import static dev.nacre.processor.diagnostic.Severity.ERROR;
import static dev.nacre.processor.diagnostic.Severity.WARNING;

/**
 * The catalogue of everything the compiler says. NC0xx is about the form of a declaration, NC1xx about its meaning, NC2xx are
 * warnings. Each id has a page in docs/diagnostics.
 */
public enum DiagnosticId {

    NOT_AN_INTERFACE("NC001", ERROR, "@%3$s stands on the %2$s %1$s, but a %4$s is declared by an interface",
            "Write 'interface %1$s' and one method per layer."),
    GENERIC_NETWORK("NC002", ERROR, "The %2$s %1$s has type parameters",
            "Remove them: shapes are numbers in the annotations, so there is nothing to be generic in."),
    NESTED_NETWORK("NC003", ERROR, "The network %s is declared inside of %s",
            "Move it to a file of its own: the model class is generated beside the interface."),
    EXTENDING_NETWORK("NC004", ERROR, "The %3$s %1$s extends %2$s, whose methods would be no layers of it",
            "Write all layers into one interface."),
    NO_LAYERS("NC005", ERROR, "The %2$s %1$s has no layers",
            "Add a method for each layer, as in '@Dense(10) Layer scores();'."),
    LAYER_TYPE("NC006", ERROR, "The method %s returns %s, but a layer's method returns Layer",
            "Write 'Layer %1$s(...)' with dev.nacre.annotations.Layer."),
    LAYER_WITH_BODY("NC007", ERROR, "The method %s has a body, but a layer is declared by its annotations alone",
            "Remove the body, or move the method out of the interface."),
    GENERIC_LAYER("NC008", ERROR, "The layer %s has type parameters", "Remove them."),
    RESERVED_NAME("NC009", ERROR, "No layer can be called %s: the model class has a method of that name",
            "Name it after what it computes, as in 'features' or 'digit'."),
    FEED_TYPE("NC010", ERROR, "The parameter %2$s of layer %1$s is a %3$s, but what feeds a layer is a Layer",
            "Write 'Layer %2$s'; numbers belong into the annotations."),
    NAMES_LOST("NC011", ERROR, "The class file of layer %s does not hold the names of its parameters, but %s",
            "Compile the interface with 'javac -parameters': the names say what feeds the layer."),
    DUPLICATE_LAYER("NC012", ERROR, "Two layers are called %s", "Give each its own name: others refer to it by name."),
    NO_OPERATION("NC013", ERROR, "The layer %s has no annotation that says what it computes",
            "Add one, as in '@Dense(32) @Relu'."),
    SEVERAL_OPERATIONS("NC014", ERROR, "%s has two %s, @%s and @%s",
            "Write each on a method of its own; a method without parameters takes the layer above it."),
    SEVERAL_OF_A_KIND("NC015", ERROR, "%s has two %s, @%s and @%s", "Keep one of them."),
    WRONG_ORDER("NC016", ERROR, "On layer %s, @%s stands before @%s, but on one method the order is fixed",
            "Write operation, activation, dropout; another order of computation is written as two methods."),
    NO_EFFECT("NC017", ERROR, "@%s has no effect on layer %s, which has no %s",
            "Move it to the layer whose %3$s it is for, or remove it."),
    SEALED_NETWORK("NC018", ERROR, "The network %s is sealed, but the model that implements it cannot be permitted",
            "Remove 'sealed' and 'permits': the model class is generated, and the only one that has to implement it."),
    HIDING_TYPE("NC019", ERROR, "The %1$s %2$s hides java.lang.%2$s from the code that is generated beside it", "%3$s"),
    TAKEN_NAME("NC020", ERROR, "The network %s becomes a type called %s, but there is one already",
            "Rename that type or the network, beside which classes of its name are generated: "
                    + "...Model, ...Passes, ...Kernels, ...VectorKernels, ...ScalarKernels."),
    NOT_A_BLOCK("NC021", ERROR, "The layer %s uses %s, which is no block",
            "Name an interface that has @Block, or write @Block on that one."),
    BLOCK_CYCLE("NC022", ERROR, "The block %s uses itself: %s",
            "A network would have no end. Use another block there, or write the layers out."),
    REPEAT("NC023", ERROR, "@Repeat(%2$s) leaves nothing of the layer %1$s", "Write 1 or more, or remove the method."),
    REPEAT_WITHOUT_USE("NC024", ERROR, "@Repeat stands on the layer %s, which uses no block",
            "Put the layers to repeat into a block, an interface under @Block, and write '@Use(Name.class) @Repeat(%2$s)'."),
    FOR_NETWORKS("NC025", ERROR, "@%s stands on the block %s, but says something about a whole network",
            "Move it to the network's interface."),
    OUTPUT_IN_BLOCK("NC026", ERROR, "@%s stands on the layer %s in a block, but the outputs are the network's to name",
            "Move it to the method of the network that uses the block: what a block gives is its last layer."),
    NO_BLOCK_INPUT("NC027", ERROR, "The block %s has no input", "Remove 'inputs', so that it is called input, or name at least one."),
    USE_FEEDS("NC028", ERROR, "The layer %s is fed by %s, but the block %s takes %s: %s",
            "Name as many layers or inputs as parameters, in that order."),
    REPEAT_INPUTS("NC029", ERROR, "@Repeat(%2$s) stands on the layer %1$s, but the block %3$s takes %4$s inputs: %5$s",
            "A copy gives one to the next. Write the uses one by one, each with all that feeds it."),

    FORMULA_SYNTAX("NC030", ERROR, "%s, %s", "%3$s"),
    FORMULA_NAME("NC031", ERROR, "%s, %s", "%3$s"),
    FORMULA_NUMBER("NC032", ERROR, "%s, %s", "%3$s"),
    FORMULA_TOO_LONG("NC033", ERROR, "%s, %s", "%3$s"),
    FORMULA_UNDEFINED("NC034", ERROR, "%s, %s", "%3$s"),
    FORMULA_FLAT("NC035", ERROR, "%s, %s", "%3$s"),
    TRAINABLE_CONSTANT("NC036", ERROR, "The trainable constant '%s' %s", "%3$s"),
    UNUSED_CONSTANT("NC037", ERROR, "The formula does not use its trainable constant %s",
            "Use it in the formula, or remove it from 'trainable'."),

    MISSING_INPUT("NC101", ERROR, "The network %s does not say what comes in",
            "Add @Input with the shape of one sample, as in '@Input(784)' or '@Input({28, 28, 1})'."),
    INPUT_EXTENT("NC102", ERROR, "The input %s has the shape [%s]; a shape needs at least one extent, each 1 or more",
            "Write the shape of one sample, without the batch: '@Input({28, 28, 1})'."),
    INPUT_TOO_LARGE("NC103", ERROR, "The input %s of shape %s has more elements than an array holds (2147483647)",
            "Make the samples smaller before they reach the network."),
    DUPLICATE_INPUT("NC104", ERROR, "Two things are called %s: %s",
            "Give each its own name: layers refer to what feeds them by name."),
    INPUT_NAME("NC105", ERROR, "The input name '%s' is no Java identifier, so no layer can name it as a parameter",
            "Use letters and digits, starting with a letter."),
    UNKNOWN_FEED("NC106", ERROR, "The layer %s is fed by '%s', but no input or layer has that name",
            "%3$sThere is: %4$s."),
    LATER_FEED("NC107", ERROR, "The layer %s is fed by %s, which is %s",
            "A network has no cycles: a layer is fed by inputs and by layers above it. Move the methods or rename."),
    WHICH_INPUT("NC108", ERROR, "The first layer %s does not say which input it takes: %s",
            "Name it as a parameter, as in 'Layer %1$s(Layer %3$s)'."),
    SHAPES_DIFFER("NC110", ERROR, "%s\n  by way of: %s", "%3$s"),
    TOO_FEW_FEEDS("NC111", ERROR, "The layer %s joins layers by @%s, but is fed by %s alone",
            "Name at least two as parameters: 'Layer %1$s(Layer left, Layer right)'."),
    TOO_MANY_FEEDS("NC112", ERROR, "@%2$s on layer %1$s takes one input, but %3$s feed it",
            "Join them first: '@Concat Layer joined(...)' puts them one after the other, @Add sums them."),
    UNUSED_LAYER("NC113", ERROR, "Nothing uses the layer %s, and it is no output",
            "Name it as a parameter of the layer that should take it, mark it by @Output, or remove it."),
    UNUSED_INPUT("NC114", ERROR, "Nothing uses the input %s", "Name it as a parameter of a layer, or remove it."),

    UNITS("NC120", ERROR, "@%s has %s units", "Write 1 or more."),
    RATE("NC121", ERROR, "The dropout rate %s is outside of [0, 1)",
            "It is the share of numbers dropped: 0.2 to 0.5 is usual, 0 drops nothing."),
    LEARNING_RATE("NC122", ERROR, "The learning rate %s is not above 0",
            "Usual are 0.001 for @Adam, 0.01 to 0.1 for @Sgd."),
    MOMENTUM("NC123", ERROR, "The momentum %s is outside of [0, 1)",
            "It is the share of velocity kept: 0.9 is usual, 0 keeps none."),
    NESTEROV("NC124", ERROR, "What %1$s changes is momentum, but the momentum is 0",
            "Add 'momentum = 0.9', or remove %1$s."),
    BETA("NC125", ERROR, "%2$s = %1$s is outside of [0, 1)",
            "It is the share of the mean kept: usual are beta1 0.9, beta2 0.999, decay 0.9 to 0.99."),
    EPSILON("NC126", ERROR, "The epsilon %s is not above 0", "It keeps a division finite: 1e-8 is usual."),
    BATCH("NC127", ERROR, "A batch of %s samples cannot be trained on", "Write 1 or more; 32 to 128 is usual."),
    EPOCHS("NC128", ERROR, "%s epochs train nothing", "Write 1 or more."),
    PENALTY("NC129", ERROR, "The factor %2$s of @%1$s is not a number of 0 or more", "Usual are 1e-5 to 1e-2."),
    SLOPE("NC130", ERROR, "The slope %s of @LeakyRelu is outside of [0, 1)",
            "It is what is left of a negative number: 0.01 to 0.3 is usual."),
    DEVIATION("NC131", ERROR, "@%s(mean = %s, standardDeviation = %s) is no distribution of floats",
            "The standard deviation has to be above 0, and ten of them around the mean within 3.4E38 on both sides of 0."),
    RANGE("NC132", ERROR, "@UniformWeights(low = %s, high = %s) is no range of floats",
            "Low has to be below high, and both and their difference within 3.4E38 on both sides of 0."),
    TOO_MANY_PARAMETERS("NC133", ERROR,
            "Up to layer %s parameters take %s floats, padding included, more than one array holds (2147483647)",
            "Make layers narrower: a dense layer has inputs x units weights.\n  by way of: %3$s"),
    NOT_A_FLOAT("NC134", ERROR, "@%s has %s = %s, %s",
            "Models compute with floats: from 1.2E-38 to 3.4E38 on both sides of 0, and below 1 up to 0.99999994."),
    TOO_MANY_SLOTS("NC135", ERROR,
            "Up to layer %1$s @%4$s remembers %2$s floats, padding included, more than one array holds (2147483647)",
            "Make layers narrower, or use @Sgd without momentum, which remembers nothing.\n  by way of: %3$s"),
    TOO_MUCH_WORKSPACE("NC136", ERROR,
            "A batch of %s takes up to %s floats to train on, more than one array holds (2147483647)",
            "%3$s\n  widest by way of: %4$s"),

    LIMIT("NC150", ERROR, "The limit %2$s of @%1$s is not %3$s",
            "Usual are 3 or 4 for @MaxNorm, 0.5 to 5 for clipping."),
    NEGATIVE("NC151", ERROR, "@%s has %s = %s, which is not a number of 0 or more", "Write 0 to leave it out."),
    DAMPENING("NC152", ERROR, "The dampening %s is outside of [0, 1)",
            "It is the share of a gradient that the velocity does not take up: 0 is usual."),
    EXCLUDING("NC153", ERROR, "@%s has both %s and %s, each of which says what momentum is", "Keep one of them."),
    NOT_POSITIVE("NC154", ERROR, "@%s has %s = %s, which is not above 0", "1 is usual."),
    PRIORS_PLACE("NC155", ERROR,
            "@ClassPriors stands on layer %s, which is no output trained by @CrossEntropy or @BinaryCrossEntropy",
            "Move it to the output's method, where @Dense and @Softmax or @Sigmoid stand, or remove it."),
    PRIORS("NC156", ERROR, "The class priors of layer %s are %s, but %s are needed", "%4$s"),

    STATISTICS_MOMENTUM("NC180", ERROR, "The statisticsMomentum %s of @BatchNorm is outside of (0, 1]",
            "It is the weight of a new batch in the running statistics: 0.1 is usual. Keras's 0.99 is 0.01 here."),
    PIECES("NC181", ERROR, "@Maxout has %s pieces for each of %s units", "Write 2 or more; 2 to 5 is usual."),
    TABLE("NC182", ERROR, "@Embedding(vocabulary = %s, size = %s) is no table that an array holds",
            "Both are 1 or more, and their product is at most 2147483647."),
    LAYER_FEEDS_TABLE("NC183", ERROR,
            "@%2$s on layer %1$s is fed by the layer %3$s, but it takes an input of whole numbers",
            "Name an input as parameter: numbers of rows have no gradient, so nothing can be learned through them."),

    MISSING_LOSS("NC140", ERROR, "The output %s has no loss, so it cannot be trained", "Add @%2$s to the %3$s."),
    NO_SCORES("NC141", ERROR, "@%2$s compares probabilities, but the output %1$s does not end in @%3$s",
            "Write '@%3$s' last on the method%4$s."),
    ONE_CLASS("NC142", ERROR, "@%2$s compares several units with each other, but the output %1$s has one",
            "Write one unit per class, or @Sigmoid with @BinaryCrossEntropy for yes or no, or @MeanSquaredError for a number."
                    + "\n  by way of: %3$s"),
    LOSS_ON_HIDDEN("NC143", ERROR, "@%2$s stands on layer %1$s, which is no output",
            "Mark the layer by @Output, or move the loss to an output."),
    NOISY_OUTPUT("NC144", ERROR, "@%2$s on the output %1$s would disturb its answers",
            "Move it to the layer before."),
    SPOILT_SCORES("NC145", ERROR, "@%2$s wants scores as they are, but the output %1$s ends in @%3$s",
            "Remove @%3$s: the loss takes any real number."),
    WEIGHTS_LENGTH("NC146", ERROR, "@%2$s has %4$s %3$s, but the output %1$s has %5$s units",
            "Write one number per unit, in order, or none.\n  by way of: %6$s"),
    LOSS_WEIGHT("NC147", ERROR, "@%1$s has %2$s whose number %3$s, counted from 0, is %4$s, not above 0",
            "Write how much it counts compared with the others: 1 is usual, 0.1 to 10 is common."),
    LABEL_SMOOTHING("NC148", ERROR, "The label smoothing %s is outside of [0, 1)",
            "It is the share of the truth that is spread: 0.1 is usual, 0 spreads nothing."),
    LOSS_MEMBER("NC149", ERROR, "@%1$s has %2$s = %3$s, which is not above 0", "%4$s"),

    ACTIVATION_FACTOR("NC160", ERROR, "@%s has %s = %s, which is not above 0",
            "It is a size: the default is usual."),
    LOWER_BOUND("NC161", ERROR, "The bound %s of @ShiftedRelu is above 0 or no number",
            "Usual is -1; 0 makes it @Relu."),
    BOUNDS("NC162", ERROR, "@HardTanh(min = %s, max = %s) leaves nothing between its bounds",
            "Min has to be below max: -1 and 1 are usual."),
    NOISE("NC163", ERROR, "The standard deviation %s of @GaussianNoise is not a number of 0 or more",
            "It is in the units of what it is added to: 0.05 to 0.5 is usual for standardised inputs, 0 adds nothing."),
    OUT_OF_RANGE("NC170", ERROR, "@%1$s has %2$s = %3$s, but it has to be %4$s",
            "The Javadoc of @%1$s says what %2$s is and what is usual."),
    MILESTONES("NC171", ERROR, "@MultiStepDecay has the milestones %s, which do not increase from 1 on",
            "Write each later than the one before, as in 'at = {15, 25}'."),
    SHORT_CYCLE("NC172", ERROR,
            "@OneCycle ends after %s of the %s epochs, and nothing says what rate the others have",
            "Leave out the length: the cycle then takes the whole training."),
    MOMENTUM_CYCLE("NC173", ERROR, "@OneCycle is to move the momentum, but @%s has none that moves",
            "Give @Sgd a momentum, or write 'cycleMomentum = false'."),
    LONG_WARMUP("NC174", ERROR, "The warm-up of @%s takes %s epochs, but training has %s",
            "Warm up over fewer epochs, or over updates: 'per = Per.STEP'."),
    WARMUP_TWICE("NC175", ERROR, "@Warmup stands before @%s, which warms up itself", "Remove @Warmup."),

    NO_VECTOR_MODULE("NC190", ERROR,
            "The compiler does not see the module jdk.incubator.vector, on which models compute",
            """
                    Compile with 'javac --add-modules jdk.incubator.vector', in Maven:
                      <compilerArgs>
                        <arg>--add-modules=jdk.incubator.vector</arg>
                      </compilerArgs>
                      A named module writes 'requires jdk.incubator.vector;' instead."""),
    DEFECT("NC191", ERROR, "The compiler failed on the %s %s: %s",
            "This is a defect of the compiler and no fault of yours. Please report it, with the interface and this message."),
    NOT_WRITTEN("NC192", ERROR, "What becomes of the network %s cannot be written: %s",
            "Look at the folder for generated sources, and at -Anacre.dump if it is given."),
    TOO_MANY_LAYERS("NC193", ERROR, "With its blocks written out, the network has more than %s layers",
            "Repeat less: every copy is compiled by itself. The blocks on the way here are %s."),

    HIDDEN_SOFTMAX("NC201", WARNING,
            "@Softmax on the hidden layer %s makes its numbers sum to one and flattens gradients",
            "Use @Relu there and keep @Softmax for the output."),
    SOFTMAX_TWICE("NC202", WARNING, "The layer %s applies @Softmax to %s, which is a softmax already",
            "Remove one: the second flattens the probabilities."),
    HE_BEFORE_SATURATION("NC203", WARNING, "@%2$s on layer %1$s is meant for relu, but @%3$s follows",
            "Use @GlorotNormal or @GlorotUniform: larger weights push @%3$s into its flat ends."),
    RELU_ON_REGRESSION("NC204", WARNING,
            "@%2$s on the output %1$s, which is trained by @%3$s, hides negative answers",
            "Remove it, unless targets are never negative; where it answers 0 it learns nothing."),
    SOFTMAX_REGRESSION("NC205", WARNING,
            "The output %s is a softmax, but trained by @%s, which learns slowly",
            "Use @CrossEntropy."),
    FAST_ADAM("NC206", WARNING, "The learning rate %s is large for @%s, each of whose steps is about that long",
            "Usual are 1e-4 to 1e-2."),
    UNUSED_DEFAULT("NC207", WARNING, "@%s on the interface applies to no layer",
            "It is the default of %2$s, %3$s. Remove it."),
    LINEAR_STACK("NC208", WARNING,
            "The layers %2$s and %1$s are dense without an activation between, as strong as one layer",
            "Add an activation to %2$s, or @Identity to say that it is meant."),
    BIAS_BEFORE_BATCH_NORM("NC209", WARNING, "@BatchNorm takes the bias of layer %s away again",
            "Write '@%2$s(value = ..., bias = false)': the normalisation has a shift of its own."),
    SELU_START("NC210", WARNING, "The weights of layer %s do not start with the variance 1 / in that @Selu needs",
            "Use @LecunNormal, which is the default before @Selu: others let signals grow or fade."),
    SELU_DROPOUT("NC211", WARNING, "@Dropout on layer %s breaks the mean and variance that @Selu keeps",
            "Use @AlphaDropout, which keeps them."),
    ALPHA_WITHOUT_SELU("NC212", WARNING, "@AlphaDropout on layer %s drops to the limit of @Selu, but no @Selu is there",
            "Use @Dropout, or @Selu as the activation."),
    DECAY_TWICE("NC213", WARNING, "@%s decays all parameters, and @L2 the weights of layer %s once more",
            "Keep one of them: two factors for one purpose are hard to tune."),
    SMALL_BATCH_NORM("NC214", WARNING, "@BatchNorm takes mean and variance of batches of %s",
            "Take batches of 16 or more, or @LayerNorm, which does not look at other samples."),
    DROPOUT_BEFORE_BATCH_NORM("NC215", WARNING,
            "@Dropout on layer %s changes the variance that @BatchNorm on layer %s learns, but not in prediction",
            "Move the dropout behind the last normalisation, or leave one of them out."),
    SATURATING_STACK("NC216", WARNING, "@%2$s on layer %1$s is number %3$s in a row of activations that saturate",
            "Use @Relu, @Gelu or the like, a normalisation in between, or a residual by @Add: gradients fade on their way back."),
    HIGH_DROPOUT("NC217", WARNING, "@%s(%s) leaves less than a fifth of the numbers", "Usual are 0.2 to 0.5."),
    LARGE_PENALTY("NC218", WARNING, "The factor %2$s of @%1$s is large: penalties will outweigh the data",
            "Usual are 1e-5 to 1e-2."),
    FAST_SGD("NC219", WARNING, "A learning rate of %s, %s with all that momentum adds up, is large for @Sgd",
            "Usual are 0.01 to 0.1; with a momentum m it acts like the rate divided by 1 - m."),
    EXPLODING_START("NC220", WARNING, "The weights of layer %s start so large that signals grow %s times",
            "Use @HeNormal before relu and @GlorotUniform before others, which keep signals as they are."),
    HEAVY_SMOOTHING("NC221", WARNING, "A label smoothing of %s takes away much of what targets say", "0.1 is usual."),
    EQUAL_WEIGHTS("NC222", WARNING, "All class weights are %s, which changes nothing",
            "Write larger ones for rare classes, or leave them out."),
    LATE_STOPPING("NC223", WARNING, "A patience of %s epochs never ends a training of %s", "Write fewer."),
    LATE_PLATEAU("NC224", WARNING,
            "@ReduceOnPlateau waits %s epochs, but @EarlyStopping ends the training after %s",
            "Let the rate fall first: a patience of @ReduceOnPlateau below that of @EarlyStopping."),
    SCALE_FREE_PENALTY("NC225", WARNING,
            "Penalties or limits on the weights of layer %s change no answers: @BatchNorm after it undoes their size",
            "Leave them out: they only make the learning rate of the layer grow in the course of training."),
    NORMALISED_OUTPUT("NC226", WARNING, "@%2$s on the output %1$s holds its answers to a fixed mean and variance",
            "Move it to the layer before."),
    EQUAL_START("NC227", WARNING, "All weights of the hidden layer %s start alike, so its units stay alike",
            "Use a random initialiser: the one by default fits the activation."),
    WIDE_CLIPPING("NC228", WARNING, "The limit %2$s of @%1$s is so large that it clips nothing", "Usual are 0.5 to 5."),
    WIDE_BOTTLENECK("NC229", WARNING,
            "The bottleneck of rank %2$s on layer %1$s has %4$s weights; a dense layer has %3$s and can do more",
            "Take a smaller rank, or @Dense."),
    NORM_OF_ONE("NC233", WARNING, "@LayerNorm on layer %s normalises a single number, which makes it 0",
            "Remove it, or give the layer more units."),
    ROUNDED_DIVERGENCE("NC239", WARNING,
            "@KlDivergence takes the probabilities of the output %s as they are, and is infinite where one vanishes",
            "Remove given = PROBABILITIES: the loss then works from the scores before @Softmax and stays exact."),
    UNREACHED("NC240", WARNING, "@%s never reaches %s: training ends before, after %s epochs",
            "Choose lengths within the training, or train for more epochs."),
    HIGH_END("NC241", WARNING, "@%s has %s = %s, above the learning rate %s, so the rate would rise",
            "Write an end below the optimizer's learning rate."),
    FORMULA_UNPROVED("NC230", WARNING, "%s, %s", "%3$s"),
    FORMULA_ROUNDS("NC231", WARNING, "%s, %s", "%3$s"),
    LOSS_WITHOUT_TARGET("NC232", WARNING,
            "The loss does not depend on t, the target: it rewards the same answer always",
            "Compare y with t, as in '(y - t)^2'.");

    private final String code;
    private final Severity severity;
    private final String message;
    private final String hint;

    DiagnosticId(String code, Severity severity, String message, String hint) {
        this.code = code;
        this.severity = severity;
        this.message = message;
        this.hint = hint;
    }

    /** {@code NC101}. */
    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    String message(Object... arguments) {
        return message.formatted(readable(arguments));
    }

    String hint(Object... arguments) {
        return hint.formatted(readable(arguments));
    }

    private static Object[] readable(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Double number ? Written.number(number) : argument).toArray();
    }
}
