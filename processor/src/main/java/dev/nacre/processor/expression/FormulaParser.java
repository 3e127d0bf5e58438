package dev.nacre.processor.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Suggestion;
import dev.nacre.processor.expression.FormulaException.Problem;
import dev.nacre.processor.expression.Token.Kind;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.op.ScalarExpression.apply;
import static dev.nacre.processor.op.ScalarExpression.constant;

/**
 * Reads the sum, product, power and call of a formula by recursive descent:
 * <pre>{@code  sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = ("-" | "+") signed | power
 * power   = atom [ ("^" | "**") signed ]
 * atom    = number | name | name "(" sum { "," sum } ")" | "where" "(" sum "<" sum "," sum "," sum ")" | "(" sum ")"
 * }</pre>
 */
final class FormulaParser {

    private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);
    private static final Set<String> STEPS = Set.of("floor", "ceil", "round", "rint", "trunc", "step", "heaviside");
    private static final int DEEPEST = 60;
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=");

    private final List<Token> tokens;
    private final List<String> variables;
    private final Places places = new Places();
    private final List<Problem> problems = new ArrayList<>();
    private int next;
    private int depth;

    FormulaParser(String text, List<String> variables) throws FormulaException {
        tokens = Lexer.tokens(text);
        this.variables = variables;
    }

    /** What stood in the way, though reading could go on. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Places places() {
        return places;
    }

    /** The names of the constants that every formula knows. */
    static Set<String> constants() {
        return CONSTANTS.keySet();
    }

    ScalarExpression parse() throws FormulaException {
        if (peek().kind() == Kind.END) {
            throw FormulaException.syntax(0, "The formula is empty",
                    "Write one, such as '%s'.".formatted(variables.contains("t") ? "(y - t)^2" : "x * sigmoid(x)"));
        }
        var whole = sum();
        if (peek().kind() != Kind.END) {
            throw unexpected(peek());
        }
        return whole;
    }

    private ScalarExpression sum() throws FormulaException {
        if (++depth > DEEPEST) {
            throw Places.tooLong(peek().at());
        }
        var left = product();
        while (peek().is("+") || peek().is("-")) {
            var sign = take();
            var right = product();
            left = places.put(sign.is("+") ? left.plus(right) : left.minus(right), sign);
        }
        depth--;
        return left;
    }

    private ScalarExpression product() throws FormulaException {
        var left = signed();
        while (peek().is("*") || peek().is("/")) {
            var sign = take();
            var right = signed();
            left = places.put(sign.is("*") ? left.times(right) : left.over(right), sign);
        }
        return left;
    }

    private ScalarExpression signed() throws FormulaException {
        if (!peek().is("-") && !peek().is("+")) {
            return power();
        }
        var sign = take();
        if (++depth > DEEPEST) {
            throw Places.tooLong(sign.at());
        }
        var operand = signed();
        depth--;
        return sign.is("+") ? operand : places.put(apply(UnaryFunction.NEGATE, operand), sign);
    }

    private ScalarExpression power() throws FormulaException {
        var base = atom();
        if (!peek().is("^") && !peek().is("**")) {
            return base;
        }
        var sign = take();
        var exponent = signed();
        return places.put(Power.of(base, exponent, sign.at()), sign);
    }

    private ScalarExpression atom() throws FormulaException {
        var token = take();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case NAME -> peek().is("(") ? call(token) : name(token);
            case SIGN -> parenthesis(token);
            case END ->
                throw FormulaException.syntax(token.at(), "The formula ends where a number, a name or '(' is expected",
                        "Complete it, or remove the operator before the end.");
        };
    }

    private ScalarExpression parenthesis(Token token) throws FormulaException {
        if (!token.is("(")) {
            throw unexpected(token);
        }
        var inner = sum();
        close(token);
        return inner;
    }

    private ScalarExpression number(Token token) throws FormulaException {
        double value = Double.parseDouble(token.text());
        float held = (float) value;
        if (Float.isInfinite(held) || (held == 0 && value != 0)) {
            problems.add(new Problem(DiagnosticId.FORMULA_NUMBER, token.at(),
                    "The number " + token.text() + " does not fit a float",
                    "Models compute in float: magnitudes from 1.2E-38 to 3.4E38."));
        }
        return places.put(constant(value), token);
    }

    private ScalarExpression name(Token token) throws FormulaException {
        int index = variables.indexOf(token.text());
        if (index >= 0) {
            return places.put(ScalarExpression.variable(index), token);
        }
        var constant = CONSTANTS.get(token.text());
        if (constant == null) {
            unknownName(token);
        }
        return places.put(constant(constant == null ? 1 : constant), token);
    }

    private void unknownName(Token token) {
        var known = new ArrayList<>(variables);
        known.addAll(CONSTANTS.keySet().stream().sorted().toList());
        var hint = FormulaFunction.find(token.text()).isPresent()
                ? "It is a function: write '%s(...)'.".formatted(token.text())
                : Suggestion.didYouMean(token.text(), known) + "Available: " + String.join(", ", known) + ".";
        problems.add(new Problem(DiagnosticId.FORMULA_NAME, token.at(),
                "The formula reads '" + token.text() + "', which is not defined", hint));
    }

    private ScalarExpression call(Token name) throws FormulaException {
        var open = take();
        var function = FormulaFunction.find(name.text());
        if (function.filter(found -> found == FormulaFunction.WHERE).isPresent()) {
            return where(name, open);
        }
        var arguments = arguments(open);
        if (function.isEmpty()) {
            unknownFunction(name);
            return arguments.getFirst();
        }
        checkCount(name, function.get(), arguments.size());
        return places.put(function.get() == FormulaFunction.POW
                ? Power.of(arguments.getFirst(), arguments.get(1), name.at())
                : function.get().of(arguments), name);
    }

    private void unknownFunction(Token name) {
        var hint = STEPS.contains(name.text())
                ? "A step function has slope 0 almost everywhere, so nothing could be learned through it."
                : Suggestion.didYouMean(name.text(), FormulaFunction.names()) + "Available: "
                        + String.join(", ", FormulaFunction.names()) + ".";
        var message = variables.contains(name.text()) ? "'%s' is not a function; a product needs its '*'"
                : "There is no function '%s'";
        problems.add(new Problem(DiagnosticId.FORMULA_NAME, name.at(), message.formatted(name.text()), hint));
    }

    private List<ScalarExpression> arguments(Token open) throws FormulaException {
        var arguments = new ArrayList<ScalarExpression>();
        do {
            arguments.add(sum());
        } while (peek().is(",") && take().is(","));
        close(open);
        return arguments;
    }

    private static void checkCount(Token name, FormulaFunction function, int given) throws FormulaException {
        if (given != function.arguments()) {
            throw FormulaException.syntax(name.at(), "%s takes %d argument%s, but gets %d".formatted(name.text(),
                    function.arguments(), function.arguments() == 1 ? "" : "s", given),
                    "Separate arguments with commas, and use decimal points.");
        }
    }

    private ScalarExpression where(Token name, Token open) throws FormulaException {
        var left = sum();
        var comparison = take();
        if (!COMPARISONS.contains(comparison.text())) {
            throw FormulaException.syntax(comparison.at(),
                    "where needs a comparison first, but found " + comparison.described(),
                    "Write where(a < b, u, v): u where a is below b, v elsewhere.");
        }
        var right = sum();
        comma();
        var then = sum();
        comma();
        var otherwise = sum();
        close(open);
        return places.put(switch (comparison.text()) {
            case "<" -> ScalarExpression.whereLess(left, right, then, otherwise);
            case ">" -> ScalarExpression.whereLess(right, left, then, otherwise);
            case "<=" -> ScalarExpression.whereLess(right, left, otherwise, then);
            default -> ScalarExpression.whereLess(left, right, otherwise, then);
        }, name);
    }

    private void comma() throws FormulaException {
        var token = take();
        if (!token.is(",")) {
            throw FormulaException.syntax(token.at(), "A comma is missing before " + token.described(),
                    "Write where(a < b, u, v): u where a is below b, v elsewhere.");
        }
    }

    private void close(Token open) throws FormulaException {
        if (peek().kind() == Kind.END) {
            throw FormulaException.syntax(open.at(), "The parenthesis that opens here is never closed", "Add the ')'.");
        }
        if (!peek().is(")")) {
            throw unexpected(peek());
        }
        take();
    }

    private static FormulaException unexpected(Token token) {
        var hint = COMPARISONS.contains(token.text()) ? "Comparisons are allowed only in where(a < b, u, v)."
                : token.is(")") ? "Remove it, or complete what comes before it."
                        : token.is(",")
                                ? "Commas separate function arguments; decimals are written with a point."
                                : "An operator is missing before it, or a parenthesis is closed too early.";
        return FormulaException.syntax(token.at(), token.described() + " is not expected here", hint);
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** The next token; the end is there for ever. */
    private Token take() {
        var token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
