package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows of a table that is learned, looked up by number: {@code y[p] = table[x[p]]}.
 *
 * <p>
 * Shape: an input of {@code n} whole numbers from 0 to {@code vocabulary - 1} to a grid of {@code n} by {@code size} numbers
 * (a row, if {@code n} is 1). The
 * table has the shape {@code [vocabulary, size]}. It can be fed only by an input, as indices have no gradient. Rows
 * start by a normal distribution with standard deviation 1 unless an initialiser is named.
 *
 * <pre>{@code  @Input(value = 5, name = "words")
 *  ...
 *  @Embedding(vocabulary = 1000, size = 16) Layer meaning(Layer words);
 * }</pre>
 *
 * <p>
 * Errors: a vocabulary or size below 1, a layer that feeds it. Data with an index outside the table is
 * refused before training, with its row and column; in a prediction it is an {@link IndexOutOfBoundsException}.
 *
 * <p>
 * Differs: PyTorch starts by N(0, 1), too; Keras by a uniform distribution up to 0.05.
 *
 * <p>
 * Source: Y. Bengio et al., "A Neural Probabilistic Language Model", 2003; {@code torch.nn.Embedding}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Embedding {

    /** How many rows the table has; 1 or more. */
    int vocabulary();

    /** Numbers of a row; 1 or more. */
    int size();
}
