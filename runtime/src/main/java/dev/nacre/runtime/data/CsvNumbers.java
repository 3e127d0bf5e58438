package dev.nacre.runtime.data;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Fields as numbers. */
final class CsvNumbers {

    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null", "none");

    // Java's own parser also takes "1f" and "0x1p3", which in a table are more likely slips than numbers.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private CsvNumbers() {}

    static float[] matrix(CsvTable table, List<Integer> columns) {
        int rows = table.lines().size();
        var values = new float[Math.multiplyExact(rows, columns.size())];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            for (int column : columns) {
                values[next++] = number(table, row, column);
            }
        }
        return values;
    }

    static float[] weights(CsvTable table, int column) {
        var weights = matrix(table, List.of(column));
        boolean some = false;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] < 0) {
                throw table.wrong(row, column, "'" + table.field(row, column)
                        + "' is negative; the weight of a sample is 0 or more.");
            }
            some |= weights[row] > 0;
        }
        if (!some) {
            throw table.wrong(0, column, "this weight and all others are 0; at least one has to be above 0.");
        }
        return weights;
    }

    private static float number(CsvTable table, int row, int column) {
        var field = table.field(row, column);
        if (isMissing(field)) {
            throw table.wrong(row, column, (field.isEmpty() ? "is empty" : "'" + field + "' means a missing value")
                    + "; a number is expected. Fill or drop such lines first.");
        }
        if (!DECIMAL.matcher(field).matches()) {
            throw notANumber(table, row, column, field);
        }
        float value = Float.parseFloat(field);
        if (!Float.isFinite(value)) {
            throw table.wrong(row, column,
                    "'" + field + "' is not finite as a float; expected a number up to " + Float.MAX_VALUE + ".");
        }
        return value;
    }

    static boolean isMissing(String field) {
        return MISSING.contains(field.toLowerCase(Locale.ROOT));
    }

    private static InvalidDataException notANumber(CsvTable table, int row, int column, String field) {
        return table.wrong(row, column, "'" + field + "' is not a number; expected one like 12.5 or 1e-3."
                + " Ignore the column if it is not an input.");
    }
}
