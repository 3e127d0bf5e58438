package dev.nacre.processor.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.nacre.processor.expression.Token.Kind;

/** Cuts a formula into words. */
final class Lexer {

    private static final Pattern WORD = Pattern.compile("""
            \\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\
            |(?<name>[\\p{L}_][\\p{L}\\d_]*)\
            |(?<sign>\\*\\*|<=|>=|[-+*/^(),<>]))""");

    /** What people write for what a formula calls otherwise. */
    private static final Map<Character, String> INSTEAD = Map.of(
            '\u2212', "Write '-' for minus.", '\u00d7', "Write '*' for times.", '\u00b7', "Write '*' for times.",
            '[', "Write '(' and ')'.", '{', "Write '(' and ')'.", '=', "A formula is only the right-hand side of '='.",
            '?', "Write where(a < b, u, v) for 'if a < b then u, else v'.", '\u00b2', "Write '^2'.",
            '|', "Write abs(x).", '%', "Write percentages as fractions, for example 0.05.");

    private Lexer() {}

    /** The words in their order, the end last. */
    static List<Token> tokens(String text) throws FormulaException {
        var tokens = new ArrayList<Token>();
        var words = WORD.matcher(text);
        int end = text.stripTrailing().length();
        int at = 0;
        while (at < end) {
            if (!words.find(at) || words.start() != at) {
                throw unknown(text, at);
            }
            tokens.add(token(words));
            at = words.end();
            checkBoundary(text, tokens.getLast(), at);
        }
        tokens.add(new Token(Kind.END, "", end));
        return tokens;
    }

    private static Token token(Matcher words) {
        for (var kind : List.of(Kind.NUMBER, Kind.NAME)) {
            var group = kind == Kind.NUMBER ? "number" : "name";
            if (words.group(group) != null) {
                return new Token(kind, words.group(group), words.start(group));
            }
        }
        return new Token(Kind.SIGN, words.group("sign"), words.start("sign"));
    }

    /** {@code 2x} is not taken for a product: where multiplication may be left out, a(b) could be one too. */
    private static void checkBoundary(String text, Token token, int end) throws FormulaException {
        if (token.kind() == Kind.NUMBER && end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            throw FormulaException.syntax(end, "The number " + token.text() + " runs into '" + text.charAt(end) + "'",
                    "Write an operator between them: '" + token.text() + " * x'.");
        }
    }

    private static FormulaException unknown(String text, int from) {
        int at = from;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        char letter = text.charAt(at);
        return FormulaException.syntax(at, "A formula cannot contain the character '" + letter + "'",
                INSTEAD.getOrDefault(letter, "It consists of numbers, names, + - * / ^ ( ) and commas."));
    }
}
