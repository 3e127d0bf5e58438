package dev.nacre.samples;

import dev.nacre.annotations.Adam;
import dev.nacre.annotations.ConstantWeights;
import dev.nacre.annotations.Dense;
import dev.nacre.annotations.Input;
import dev.nacre.annotations.Layer;
import dev.nacre.annotations.MeanSquaredError;
import dev.nacre.annotations.Network;
import dev.nacre.annotations.Train;

/** A weighted sum of the first Chebyshev polynomials of a number: the bias is that of degree 0. */
@Network
@Input(PolynomialLesson.HIGHEST_DEGREE)
@MeanSquaredError
@Adam(learningRate = 0.02)
@Train(batch = PolynomialLesson.TRAINING_ROWS, epochs = 6000, seed = 2)
public interface Polynomial {

    /** The polynomial's value; it starts as the constant 0. */
    @Dense(1)
    @ConstantWeights(0)
    Layer value();
}
