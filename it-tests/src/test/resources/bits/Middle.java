import dev.nacre.annotations.*;

/** Large enough for every register tile and its remainders: a graph with a sum and a joint. */
@Network
@Input(13)
@Adam(learningRate = 0.003)
@Train(batch = 50, epochs = 30, seed = 6)
interface Middle {
    @Dense(150) @Relu @Dropout(0.3) Layer stem(Layer input);
    @Dense(150) @Sigmoid @L2(1e-4) Layer gate(Layer stem);
    @Add @Tanh Layer sum(Layer stem, Layer gate);
    @Dense(67) @LeakyRelu @Dropout(0.1) Layer side(Layer input);
    @Concat Layer both(Layer sum, Layer side);
    @Dense(83) @Relu Layer last(Layer both);
    @Dense(3) @Softmax @Output @CrossEntropy Layer kind(Layer last);
    @Dense(1) @Sigmoid @Output @BinaryCrossEntropy Layer odd(Layer last);
    @Dense(2) @Output @MeanSquaredError Layer size(Layer last);
}
