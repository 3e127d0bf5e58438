package dev.nacre.processor.emit.kernel.code;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

/**
 * Prints exp, log, tanh, sigmoid, their like and the random hash over vectors, statement by statement, with the bits of their scalar forms
 * in the runtime. They are written out, not called: HotSpot always inlines the operations of the vector API, but a method in
 * between only while the compilation is small, and a call that is not inlined passes its vectors on the heap.
 */
final class VectorFunctions {

    private static final Map<String, Object> TYPES = Map.of("f", Vectors.FLOAT_VECTOR, "i", Vectors.INT_VECTOR, "v",
            Vectors.OPERATORS, "c", Vectors.COEFFICIENTS, "m", Vectors.MIX);

    /** A name that stands for a value or a type, rather than for a method or a member. */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z]\\w*(?=[.,)])");

    private static final String EXPONENTIAL = """
            bounded = x.blend(C.EXP_LARGEST, x.compare(V.GT, C.EXP_LARGEST))
            inside = bounded.blend(C.EXP_SMALLEST, bounded.compare(V.LT, C.EXP_SMALLEST))
            rounded = inside.fma(C.HALF_LOG2_E, C.ROUNDER)
            half = rounded.sub(C.ROUNDER)
            rest = half.fma(all(C.MINUS_TWICE_LN2_LOW), half.fma(all(C.MINUS_TWICE_LN2_HIGH), inside))
            series = all(C.EXP_6).fma(rest, all(C.EXP_5)).fma(rest, all(C.EXP_4)).fma(rest, all(C.EXP_3))\
            .fma(rest, all(C.EXP_2)).fma(rest, all(C.EXP_1)).fma(rest, all(C.EXP_0))
            power = rounded.reinterpretAsInts().lanewise(V.LSHL, C.MANTISSA_BITS).reinterpretAsFloats()
            = rest.mul(rest).fma(series, rest).fma(power, power).mul(power)
            """;

    private static final String LOGARITHM = """
            subnormal? = x.compare(V.LT, Float.MIN_NORMAL)
            bits# = x.blend(x.mul(C.SUBNORMAL_SCALE), subnormal).reinterpretAsInts()
            scale# = bits.sub(C.TWO_THIRDS_BITS).lanewise(V.ASHR, C.MANTISSA_BITS)
            rest = bits.sub(scale.lanewise(V.LSHL, C.MANTISSA_BITS)).reinterpretAsFloats().sub(1f)
            whole = (F) scale.convert(V.I2F, 0)
            exponent = whole.blend(whole.add(C.SUBNORMAL_EXPONENT), subnormal)
            series = all(C.LOG_7).fma(rest, all(C.LOG_6)).fma(rest, all(C.LOG_5)).fma(rest, all(C.LOG_4))\
            .fma(rest, all(C.LOG_3)).fma(rest, all(C.LOG_2)).fma(rest, all(C.LOG_1)).fma(rest, all(C.LOG_0))\
            .fma(rest, all(-0.5f))
            tail = rest.mul(rest).fma(series, exponent.mul(C.LN2_LOW))
            regular = exponent.fma(all(C.LN2_HIGH), rest.add(tail))
            finite = regular.blend(x, x.compare(V.EQ, Float.POSITIVE_INFINITY))
            = all(Float.NaN).blend(finite, x.compare(V.GT, 0f)).blend(Float.NEGATIVE_INFINITY, x.compare(V.EQ, 0f))
            """;

    private static final String LOGARITHM_OF_ONE_PLUS = """
            sum = x.add(1f)
            bits# = sum.reinterpretAsInts()
            scale# = bits.sub(C.TWO_THIRDS_BITS).lanewise(V.ASHR, C.MANTISSA_BITS)
            shifted# = scale.lanewise(V.LSHL, C.MANTISSA_BITS)
            lost = x.sub(sum.sub(1f)).mul(C.SPLIT_SCALE)
            rest = lost.fma(bits.broadcast(C.SPLIT_BITS).sub(shifted).reinterpretAsFloats(), \
            bits.sub(shifted).reinterpretAsFloats().sub(1f))
            exponent = (F) scale.convert(V.I2F, 0)
            series = all(C.LOG_7).fma(rest, all(C.LOG_6)).fma(rest, all(C.LOG_5)).fma(rest, all(C.LOG_4))\
            .fma(rest, all(C.LOG_3)).fma(rest, all(C.LOG_2)).fma(rest, all(C.LOG_1)).fma(rest, all(C.LOG_0))\
            .fma(rest, all(-0.5f))
            tail = rest.mul(rest).fma(series, exponent.mul(C.LN2_LOW))
            = exponent.fma(all(C.LN2_HIGH), rest.add(tail)).blend(x, x.compare(V.EQ, Float.POSITIVE_INFINITY))\
            .blend(Float.NaN, x.compare(V.LT, -1f)).blend(Float.NEGATIVE_INFINITY, x.compare(V.EQ, -1f))\
            .blend(x, x.abs().compare(V.LT, C.TINY))
            """;

    private static final String TANH = """
            size = x.abs()
            bounded = size.blend(C.TANH_LARGEST, size.compare(V.GT, C.TANH_LARGEST))
            twice = bounded.add(bounded)
            rounded = twice.fma(C.LOG2_E, C.ROUNDER)
            whole = rounded.sub(C.ROUNDER)
            rest = whole.fma(all(-C.LN2_LOW), whole.fma(all(-C.LN2_HIGH), twice))
            series = all(C.NARROW_EXP_4).fma(rest, all(C.NARROW_EXP_3)).fma(rest, all(C.NARROW_EXP_2))\
            .fma(rest, all(C.NARROW_EXP_1)).fma(rest, all(C.NARROW_EXP_0))
            power = rounded.reinterpretAsInts().lanewise(V.LSHL, C.MANTISSA_BITS).reinterpretAsFloats()
            onePlusExp = rest.mul(rest).fma(series, rest).fma(power, power.add(1f))
            large = all(1f).sub(all(2f).div(onePlusExp))
            signed = large.blend(large.neg(), x.compare(V.LT, 0f))
            square = x.mul(x)
            near = all(C.TANH_4).fma(square, all(C.TANH_3)).fma(square, all(C.TANH_2)).fma(square, all(C.TANH_1))\
            .fma(square, all(C.TANH_0))
            = signed.blend(near.fma(square, all(1f)).mul(x), size.compare(V.LT, C.TANH_SMALL))
            """;

    private static final String SIGMOID = """
            size = x.abs().neg()
            bounded = size.blend(C.EXP_SMALLEST, size.compare(V.LT, C.EXP_SMALLEST))
            rounded = bounded.fma(C.LOG2_E, C.LIFTED_ROUNDER)
            whole = rounded.sub(C.LIFTED_ROUNDER)
            rest = whole.fma(all(-C.LN2_LOW), whole.fma(all(-C.LN2_HIGH), bounded))
            series = all(C.NARROW_EXP_4).fma(rest, all(C.NARROW_EXP_3)).fma(rest, all(C.NARROW_EXP_2))\
            .fma(rest, all(C.NARROW_EXP_1)).fma(rest, all(C.NARROW_EXP_0))
            power = rounded.reinterpretAsInts().lanewise(V.LSHL, C.MANTISSA_BITS).reinterpretAsFloats()
            exp = rest.mul(rest).fma(series, rest).fma(power, power).mul(C.LOWERED)
            above = all(1f).blend(exp, x.compare(V.LT, 0f))
            below = exp.add(1f)
            inverse = all(1f).div(below)
            quotient = above.mul(inverse)
            negative = quotient.neg()
            error = negative.fma(exp.sub(below.sub(1f)), negative.fma(below, above))
            = error.fma(inverse, quotient)
            """;

    private static final String EXPONENTIAL_LESS_ONE = """
            bounded = x.blend(C.EXP_LARGEST, x.compare(V.GT, C.EXP_LARGEST))
            inside = bounded.blend(C.EXPM1_SMALLEST, bounded.compare(V.LT, C.EXPM1_SMALLEST))
            rounded = inside.fma(C.HALF_LOG2_E, C.ROUNDER)
            half = rounded.sub(C.ROUNDER)
            rest = half.fma(all(C.MINUS_TWICE_LN2_LOW), half.fma(all(C.MINUS_TWICE_LN2_HIGH), inside))
            series = all(C.EXP_6).fma(rest, all(C.EXP_5)).fma(rest, all(C.EXP_4)).fma(rest, all(C.EXP_3))\
            .fma(rest, all(C.EXP_2)).fma(rest, all(C.EXP_1)).fma(rest, all(C.EXP_0))
            bits# = rounded.reinterpretAsInts().lanewise(V.LSHL, C.MANTISSA_BITS)
            power = bits.reinterpretAsFloats()
            inverse = bits.broadcast(C.INVERSE_BITS).sub(bits).reinterpretAsFloats()
            product = rest.mul(rest).fma(series, rest).fma(power, power.sub(inverse)).mul(power)
            = product.blend(x, x.abs().compare(V.LT, C.TINY))
            """;

    private static final String ERROR_FUNCTION = """
            size = x.abs()
            bounded = size.blend(C.ERF_LARGEST, size.compare(V.GT, C.ERF_LARGEST))
            logarithm = all(C.LOG_ERFC_6).fma(bounded, all(C.LOG_ERFC_5)).fma(bounded, all(C.LOG_ERFC_4))\
            .fma(bounded, all(C.LOG_ERFC_3)).fma(bounded, all(C.LOG_ERFC_2)).fma(bounded, all(C.LOG_ERFC_1))\
            .fma(bounded, all(C.LOG_ERFC_0))
            rounded = logarithm.fma(C.LOG2_E, C.ROUNDER)
            whole = rounded.sub(C.ROUNDER)
            rest = whole.fma(all(-C.LN2_LOW), whole.fma(all(-C.LN2_HIGH), logarithm))
            series = all(C.NARROW_EXP_4).fma(rest, all(C.NARROW_EXP_3)).fma(rest, all(C.NARROW_EXP_2))\
            .fma(rest, all(C.NARROW_EXP_1)).fma(rest, all(C.NARROW_EXP_0))
            power = rounded.reinterpretAsInts().lanewise(V.LSHL, C.MANTISSA_BITS).reinterpretAsFloats()
            large = rest.mul(rest).fma(series, rest).fma(power.neg(), all(1f).sub(power))
            signed = large.blend(large.neg(), x.compare(V.LT, 0f))
            square = x.mul(x)
            near = all(C.ERF_5).fma(square, all(C.ERF_4)).fma(square, all(C.ERF_3)).fma(square, all(C.ERF_2))\
            .fma(square, all(C.ERF_1)).fma(square, all(C.ERF_0))
            = signed.blend(near.fma(x, x), size.compare(V.LT, C.ERF_SMALL))
            """;

    /** The sine of x plus as many quarters of the circle as {@code AHEAD} says. */
    private static final String ON_CIRCLE = """
            bounded = x.blend(C.ANGLE_LARGEST, x.compare(V.GT, C.ANGLE_LARGEST))
            inside = bounded.blend(-C.ANGLE_LARGEST, bounded.compare(V.LT, -C.ANGLE_LARGEST))
            rounded = inside.fma(C.TWO_OVER_PI, C.PLAIN_ROUNDER)
            whole = rounded.sub(C.PLAIN_ROUNDER)
            rest = whole.fma(all(-C.HALF_PI_LOW), whole.fma(all(-C.HALF_PI_MIDDLE), \
            whole.fma(all(-C.HALF_PI_HIGH), inside)))
            square = rest.mul(rest)
            sine = all(C.SINE_2).fma(square, all(C.SINE_1)).fma(square, all(C.SINE_0)).fma(square, all(1f)).mul(rest)
            cosine = all(C.COSINE_2).fma(square, all(C.COSINE_1)).fma(square, all(C.COSINE_0))\
            .fma(square, all(-0.5f)).fma(square, all(1f))
            quarter# = rounded.reinterpretAsInts()AHEAD
            oneOrLess = quarter.lanewise(V.LSHL, C.LOWEST_TO_SIGN).add(C.ONE_BITS).reinterpretAsFloats()
            value = sine.blend(cosine, oneOrLess.compare(V.LT, 0f))
            sign# = quarter.lanewise(V.AND, C.SECOND_BIT).lanewise(V.LSHL, C.SECOND_TO_SIGN)
            signed = value.reinterpretAsInts().lanewise(V.XOR, sign).reinterpretAsFloats()
            = signed.blend(Float.NaN, x.abs().compare(V.EQ, Float.POSITIVE_INFINITY))
            """;

    /** The hash of the elements' numbers, then its upper 24 bits as a number in [0, 1); x stands for those numbers. */
    private static final String UNIFORM = """
            first# = x.mul(M.SPREAD).add(lowKey)
            second# = first.lanewise(V.XOR, first.lanewise(V.LSHR, 16)).mul(M.FIRST).add(highKey)
            third# = second.lanewise(V.XOR, second.lanewise(V.LSHR, 13)).mul(M.SECOND)
            bits# = third.lanewise(V.XOR, third.lanewise(V.LSHR, 16))
            = ((F) bits.lanewise(V.LSHR, 8).convert(V.I2F, 0)).mul(M.UNIT)
            """;

    private VectorFunctions() {}

    /** Whether a function is printed here, rather than being one operation of the vector API. */
    static boolean prints(UnaryFunction function) {
        return switch (function) {
            case EXPONENTIAL, LOGARITHM, TANH, SIGMOID, SINE, COSINE, EXPM1, LOG1P, ERF, SOFTPLUS -> true;
            case NEGATE, ABSOLUTE, SQUARE_ROOT -> false;
        };
    }

    /** Declares the vector {@code result = function(x)}, where x is the name of a vector. */
    static void print(CodeBlock.Builder code, UnaryFunction function, String x, String result) {
        code.add("// $L = $L($L)\n", result, name(function), x);
        switch (function) {
            case EXPONENTIAL -> print(code, EXPONENTIAL, x, result);
            case LOGARITHM -> print(code, LOGARITHM, x, result);
            case TANH -> print(code, TANH, x, result);
            case SIGMOID -> print(code, SIGMOID, x, result);
            case SINE -> print(code, ON_CIRCLE.replace("AHEAD", ""), x, result);
            case COSINE -> print(code, ON_CIRCLE.replace("AHEAD", ".add(1)"), x, result);
            case EXPM1 -> print(code, EXPONENTIAL_LESS_ONE, x, result);
            case LOG1P -> print(code, LOGARITHM_OF_ONE_PLUS, x, result);
            case ERF -> print(code, ERROR_FUNCTION, x, result);
            case SOFTPLUS -> softplus(code, x, result);
            case NEGATE, ABSOLUTE, SQUARE_ROOT -> throw new IllegalArgumentException(function + " is one operation");
        }
    }

    /** Declares the vector {@code result} of uniform numbers for {@code elements}. */
    static void printUniform(CodeBlock.Builder code, String lowKey, String highKey, String result) {
        code.add("// $L = uniform numbers of the elements\n", result);
        print(code, UNIFORM.replace("lowKey", lowKey).replace("highKey", highKey), "elements", result);
    }

    private static String name(UnaryFunction function) {
        return switch (function) {
            case EXPONENTIAL -> "exp";
            case LOGARITHM -> "log";
            case TANH -> "tanh";
            case SIGMOID -> "sigmoid";
            case SINE -> "sin";
            case COSINE -> "cos";
            case EXPM1 -> "expm1";
            case LOG1P -> "log1p";
            case ERF -> "erf";
            case SOFTPLUS -> "softplus";
            case NEGATE, ABSOLUTE, SQUARE_ROOT -> function.name();
        };
    }

    /** {@code max(x, 0) + log(1 + exp(-|x|))}: no exponential is above 1. */
    private static void softplus(CodeBlock.Builder code, String x, String result) {
        code.addStatement("$T $LMinus = $L.abs().neg()", Vectors.FLOAT_VECTOR, result, x);
        print(code, EXPONENTIAL, result + "Minus", result + "Exp");
        print(code, LOGARITHM_OF_ONE_PLUS, result + "Exp", result + "Log");
        code.addStatement("$T $L = $L.max(0f).add($LLog)", Vectors.FLOAT_VECTOR, result, x, result);
    }

    private static void print(CodeBlock.Builder code, String lines, String x, String result) {
        var names = names(lines, x, result);
        lines.lines().forEach(line -> {
            int equals = line.indexOf("= ");
            var declared = line.substring(0, equals).strip();
            var type = declared.endsWith("#") ? "$i:T" : declared.endsWith("?") ? "var" : "$f:T";
            var name = declared.isEmpty() ? result : local(result, withoutMark(declared));
            var value = value(line.substring(equals + 2), names).replace(").fma(", ")$Z.fma(");
            code.addNamed(type + " " + name + " = " + value + ";\n", TYPES);
        });
    }

    /** What the names in these lines become in this use: its argument, its own locals, the types. */
    private static Map<String, String> names(String lines, String x, String result) {
        var names = new HashMap<>(Map.of("x", x, "C", "$c:T", "V", "$v:T", "M", "$m:T"));
        lines.lines().map(line -> line.substring(0, line.indexOf("= ")).strip()).filter(name -> !name.isEmpty())
                .map(VectorFunctions::withoutMark).forEach(name -> names.put(name, local(result, name)));
        return names;
    }

    private static String withoutMark(String declared) {
        return declared.endsWith("#") || declared.endsWith("?") ? declared.substring(0, declared.length() - 1)
                : declared;
    }

    /** The right side with the names of this use. */
    private static String value(String written, Map<String, String> names) {
        return NAME.matcher(written)
                .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(), name.group())))
                .replace("(F)", "($f:T)").replace("all(", "$f:T.broadcast(SPECIES, ");
    }

    private static String local(String result, String name) {
        return result + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
