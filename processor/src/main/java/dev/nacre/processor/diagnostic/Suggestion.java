package dev.nacre.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known names a misspelt one was meant to be. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code Did you mean 'stem'? } with a space behind it, or nothing when no name is near. */
    public static String didYouMean(String written, Collection<String> known) {
        return nearest(written, known).map("Did you mean '%s'? "::formatted).orElse("");
    }

    /** The known name with the fewest typing errors between, if at most a third of its letters are wrong. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream().filter(name -> distance(written, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Damerau-Levenshtein: insertions, deletions, replacements and swaps of neighbours, letter case aside. */
    static int distance(String left, String right) {
        var a = left.toLowerCase(Locale.ROOT);
        var b = right.toLowerCase(Locale.ROOT);
        var table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, new int[] {i, j});
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cheapest(int[][] table, String a, String b, int[] cell) {
        int i = cell[0];
        int j = cell[1];
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
