package dev.nacre.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An activation of your own: a formula in {@code x}, applied to each number separately, with constants that are trained if you
 * name some.
 *
 * <p>
 * Shape: as its input. The compiler reads the formula, differentiates it, and turns both into the same fused vector code
 * as a built-in activation.
 *
 * <pre>{@code  @Dense(64) @Activation("x * sigmoid(1.702 * x)")                                     Layer features();
 *  @Dense(64) @Activation(value = "x * sigmoid(b * x)", trainable = {"b = 1.702"})          Layer gated();
 *  @Dense(64) @Activation("where(x < 0, -log(1 - x), log(1 + x))")                          Layer squeezed();
 * }</pre>
 *
 * <p>
 * What a formula is made of:
 * <ul>
 * <li>numbers ({@code 0.5}, {@code 1e-3}), {@code pi}, {@code e}, {@code x} and the trainable constants;
 * <li>{@code + - * /}, {@code ^} or {@code **} for powers, the sign {@code -}, parentheses. {@code -x^2} is
 * {@code -(x^2)}, and {@code a^b^c} is {@code a^(b^c)}; a product always has its {@code *};
 * <li>{@code abs sqrt exp log log1p expm1 tanh sigmoid softplus erf sin cos cosh sinh relu sign square} of one argument,
 * {@code min max pow} of two; {@code log} is the natural logarithm, {@code relu(a) = max(a, 0)},
 * {@code softplus(a) = log(1 + exp(a))};
 * <li>{@code where(a < b, u, v)}: u where a is below b, v elsewhere; also with {@code > <= >=}. Only the chosen side
 * counts, so it may guard the other: {@code where(x > 0, log(x), 0)}.
 * </ul>
 *
 * <p>
 * Powers: a whole exponent (-64 to 64) multiplies; 0.5 is a square root; any other {@code a^p} is {@code exp(p log(a))} and
 * needs an a of 0 or more, or above 0 if the exponent varies.
 *
 * <p>
 * Slopes: at the bend of {@code abs} the slope is 0; {@code max(a, b)} and {@code min(a, b)} have that of b where they are
 * equal; a jump of {@code where} is passed over, as PyTorch does.
 *
 * <p>
 * A formula that floats would spoil is rewritten into one of the same value, value and slope alike:
 * <pre>{@code  log(1 + exp(a))                      softplus(a)         log(sigmoid(a))     -softplus(-a)
 *  1 / (1 + exp(-a))                    sigmoid(a)          a / (1 + exp(-a))   a * sigmoid(a)
 *  exp(a) / (1 + exp(a))                sigmoid(a)          1 - sigmoid(a)      sigmoid(-a)
 *  log(exp(a) + exp(b))                 max + softplus(min - max)
 *  log(cosh(a))                         abs(a) + softplus(-2 abs(a)) - log(2)
 *  (exp(a) - exp(-a)) / (exp(a) + exp(-a))                  tanh(a)
 *  2 sigmoid(a) - 1                     tanh(a / 2)         1 + tanh(a)         2 sigmoid(2 a)
 *  1 - tanh(a)^2                        4 sigmoid(2 a) sigmoid(-2 a)
 *  1 / cosh(a)                          2 exp(-abs(a)) sigmoid(2 abs(a))
 *  softplus(a) - a                      softplus(-a)        softplus(a) - softplus(-a)   a
 *  log(exp(a))                          a                   exp(log(a))         a, where a is above 0
 *  log(a b), log(a / b)                 log(a) + log(b), log(a) - log(b), where one of them is easy
 *  log(a^2)                             2 log(abs(a))       sqrt(a^2)           abs(a)
 *  exp(a) exp(b)                        exp(a + b)          a / exp(b)          a exp(-b)
 *  exp(a) - 1                           expm1(a)            log(1 + a)          log1p(a)
 *  sqrt(1 + a) - 1                      a / (sqrt(1 + a) + 1)                   1 - cos(a)   2 sin(a / 2)^2
 * }</pre>
 *
 * <p>
 * Trainable constants are saved as {@code layer.name}, one number each; they are trained with the rest, and never
 * regularised. Weights before the formula start by {@link HeNormal} if it runs like a relu (to x for large x, to
 * {@code s x} with an s from 0 to below 1 for small ones), otherwise by {@link GlorotUniform}.
 *
 * <p>
 * On a method it follows the operation; on the interface it is the default of all hidden layers with weights, each with
 * trainable constants of its own.
 *
 * <p>
 * Errors, each with a mark below the character: a formula that cannot be read; a name that is not known; a logarithm, root
 * or quotient that is not defined for some x; a formula that does not depend on x or whose slope is 0 everywhere; a
 * number that does not fit a float; a trainable constant without a start, with a name that is taken, or that is not used.
 * Warnings: a domain that cannot be proven, and values or slopes that floats lose.
 *
 * <p>
 * Differs: Keras and PyTorch take a function of the host language, differentiate it operation by operation, and leave its
 * stability to the user.
 *
 * <p>
 * Source of the example: D. Hendrycks, K. Gimpel, "Gaussian Error Linear Units (GELUs)", 2016, whose approximation by a
 * sigmoid has the factor 1.702; with a trainable factor it is the swish of P. Ramachandran et al., "Searching for
 * Activation Functions", 2017.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Activation {

    /** The formula in x. */
    String value();

    /** Constants that are trained, each with the number it starts from: {@code "b = 1.702"}. */
    String[] trainable() default {};
}
