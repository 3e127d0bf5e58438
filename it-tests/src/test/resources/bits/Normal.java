import dev.nacre.annotations.*;

/** What looks across the samples, the features or all gradients, and noise of every kind. */
@Network
@Input(13)
@Adam(learningRate = 0.003)
@ClipByGlobalNorm(0.5)
@Train(batch = 40, epochs = 12, seed = 7)
interface Normal {
    @GaussianNoise(0.1) Layer noisy(Layer input);
    @Dense(value = 70, bias = false) @BatchNorm @Gelu @Dropout(0.1) @MaxNorm(2) Layer stem(Layer noisy);
    @Dense(70) @LayerNorm @Prelu @L1(1e-4) @ActivityL1(1e-3) Layer gate(Layer stem);
    @Multiply Layer product(Layer stem, Layer gate);
    @Maxout(value = 33, pieces = 3) Layer largest(Layer product);
    @LinearBottleneck(value = 40, rank = 9) @Selu @AlphaDropout(0.1) Layer narrow(Layer largest);
    @Dense(3) @Softmax @Output @CrossEntropy(labelSmoothing = 0.1) Layer kind(Layer narrow);
    @Dense(1) @Sigmoid @Output @BinaryCrossEntropy Layer odd(Layer narrow);
    @Dense(2) @Output @Huber Layer size(Layer narrow);
}
