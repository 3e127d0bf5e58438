import dev.nacre.annotations.*;

/** Small enough to be trained by an interpreter: several outputs of every kind, no size a multiple of anything. */
@Network
@Input(13)
@Sgd(learningRate = 0.02, momentum = 0.9, nesterov = true)
@Train(batch = 14, epochs = 20, seed = 5)
interface Small {
    @Dense(17) @Tanh @Dropout(0.2) Layer stem(Layer input);
    @Dense(9) @LeakyRelu(slope = 0.1) @L2(1e-3) Layer bent(Layer stem);
    @Dense(3) @Softmax @Output @CrossEntropy Layer kind(Layer bent);
    @Dense(1) @Sigmoid @Output @BinaryCrossEntropy Layer odd(Layer bent);
    @Dense(2) @Output @MeanSquaredError Layer size(Layer bent);
}
