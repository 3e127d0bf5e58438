package dev.nacre.processor.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in which a text differs from another, each below the heading of its part: the last line before it that is not
 * indented.
 */
final class Differences {

    private final List<String> before;
    private final List<String> after;
    /** The length of the longest common subsequence of what begins at a line of each text. */
    private final int[][] common;
    private final List<String> lines = new ArrayList<>();
    private String heading = "";

    private Differences(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
    }

    /** Lines that are gone begin with a minus, lines that are new with a plus. */
    static List<String> between(List<String> before, List<String> after) {
        var differences = new Differences(before, after);
        differences.compare();
        differences.write();
        return differences.lines;
    }

    private void compare() {
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    private void write() {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                keep(after.get(j));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                change("-", before.get(i++));
            } else {
                change("+", after.get(j++));
            }
        }
    }

    private void keep(String line) {
        if (isHeading(line)) {
            heading = line;
        }
    }

    private void change(String sign, String line) {
        if (isHeading(line)) {
            heading = "";
        } else if (!heading.isEmpty()) {
            lines.add(" " + heading);
            heading = "";
        }
        lines.add(sign + line);
    }

    private static boolean isHeading(String line) {
        return !line.isEmpty() && !line.startsWith(" ");
    }
}
