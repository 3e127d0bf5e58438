package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * The fields of a file whose lines all have the same number of them.
 *
 * @param file where they come from
 * @param columns names of the columns
 * @param lines the data lines, without the header
 */
record CsvTable(Path file, List<String> columns, List<CsvRecord> lines) {

    static CsvTable parse(Path file, String text, char separator, boolean header) {
        var lines = new ArrayList<CsvRecord>();
        // Uneven lines are let through here, because the message below knows the file and what to do.
        try (var reader = CsvReader.builder().fieldSeparator(separator).trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(lines::add);
        } catch (CsvParseException e) {
            throw new InvalidDataException(
                    file + ", line " + next(lines) + " or below: " + e.getMessage() + " Check the quotes.", e);
        } catch (IOException e) {
            throw new InvalidDataException(file + ": cannot be read (" + e.getMessage() + ").", e);
        }
        if (lines.isEmpty()) {
            throw new InvalidDataException(file + ": is empty; " + (header ? "a header and " : "")
                    + "at least one line of data is expected.");
        }
        return of(file, lines, separator, header);
    }

    private static CsvTable of(Path file, List<CsvRecord> lines, char separator, boolean header) {
        var first = lines.getFirst();
        var columns = header
                ? first.getFields().stream().map(String::strip).toList()
                : IntStream.range(0, first.getFieldCount()).mapToObj(Integer::toString).toList();
        var data = header ? lines.subList(1, lines.size()) : lines;
        if (data.isEmpty()) {
            throw new InvalidDataException(file + ": has a header but no data; at least one line of data is expected.");
        }
        checkNames(file, columns);
        var table = new CsvTable(file, columns, data);
        data.forEach(line -> table.checkLength(line, separator));
        return table;
    }

    private static void checkNames(Path file, List<String> columns) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column)) {
                throw new InvalidDataException(file + ", line 1: the column '" + column
                        + "' comes twice; every column needs its own name.");
            }
        }
    }

    private void checkLength(CsvRecord line, char separator) {
        if (line.getFieldCount() != columns.size()) {
            throw new InvalidDataException(file + ", line " + line.getStartingLineNumber() + ": has "
                    + line.getFieldCount() + " fields, expected " + columns.size()
                    + " as in the first line (separator '"
                    + separator + "'); complete the line or set another separator.");
        }
    }

    private static long next(List<CsvRecord> lines) {
        return lines.isEmpty() ? 1 : lines.getLast().getStartingLineNumber() + 1;
    }

    String field(int row, int column) {
        return lines.get(row).getField(column).strip();
    }

    /** An exception about one field, which begins with its place. */
    InvalidDataException wrong(int row, int column, String what) {
        return new InvalidDataException(file + ", line " + lines.get(row).getStartingLineNumber() + ", column '"
                + columns.get(column) + "': " + what);
    }
}
