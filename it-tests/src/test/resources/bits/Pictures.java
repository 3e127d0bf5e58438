import dev.nacre.annotations.*;

/** Grids: convolutions with strides, dilation and groups, pools, norms, joins, and a batch that leaves lanes of a block over. */
@Network
@Input({7, 6, 3})
@Adam(learningRate = 0.003)
@Train(batch = 40, epochs = 6, seed = 7)
interface Pictures {
    @Conv2d(filters = 10, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer stem(Layer input);
    @Conv2d(filters = 10, kernel = {3, 2}, padding = Padding.SAME, dilation = 2) @Tanh @SpatialDropout(0.2) Layer wide(Layer stem);
    @Add @Relu Layer sum(Layer stem, Layer wide);
    @Conv2d(filters = 20, kernel = 3, padding = Padding.SAME, groups = 10) @LayerNorm @Prelu Layer each(Layer sum);
    @MaxPool2d(value = 3, stride = 2, pad = 1) Layer coarse(Layer each);
    @Conv2d(filters = 50, kernel = 3, stride = 2, pad = 1) @Elu @Dropout(0.1) Layer deep(Layer coarse);
    @AveragePool2d(value = 3, stride = 1, pad = 1, countPadding = false) Layer smooth(Layer deep);
    @Upsample(2) Layer large(Layer smooth);
    @GlobalAveragePool Layer mean(Layer large);
    @GlobalMaxPool Layer largest(Layer large);
    @Concat Layer joined(Layer mean, Layer largest);
    @Dense(3) @Softmax @Output @CrossEntropy(labelSmoothing = 0.1) Layer kind(Layer joined);
    @Dense(1) @Sigmoid @Output @BinaryCrossEntropy Layer odd(Layer joined);
    @Dense(2) @Output @Huber Layer size(Layer joined);
}
