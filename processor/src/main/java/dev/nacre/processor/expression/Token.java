package dev.nacre.processor.expression;

/**
 * A word of a formula.
 *
 * @param text as written; empty at the end
 * @param at the position of its first character
 */
record Token(Kind kind, String text, int at) {

    /** The kinds of words. */
    enum Kind {
        NUMBER, NAME, SIGN, END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** For messages: {@code ')'}, or that the formula ends. */
    String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
