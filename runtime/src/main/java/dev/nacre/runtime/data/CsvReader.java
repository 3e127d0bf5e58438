package dev.nacre.runtime.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads tables of numbers with, as one column, the class to learn, or, as one or more columns, the numbers to learn.
 * {@snippet :
 * CsvReader reader = CsvReader.withHeader().separator(';').label("species");
 * Dataset training = reader.read(Path.of("train.csv"));
 * Dataset test = reader.classNames(training.classNames()).read(Path.of("test.csv"));
 * }
 *
 * <p>
 * A reader does not change: each setting gives a new one. Columns that are neither label nor target nor weight nor
 * ignored are inputs, in the order of the file, unless {@link #inputs} chooses. Without a header the columns are named by their
 * number, "0" for the first. A byte order mark and empty lines are skipped. Fields may be quoted as RFC 4180 has it.
 */
public final class CsvReader {

    private final boolean header;
    private final char separator;
    private final Charset charset;
    private final CsvRoles roles;

    private CsvReader(boolean header, char separator, Charset charset, CsvRoles roles) {
        this.header = header;
        this.separator = separator;
        this.charset = charset;
        this.roles = roles;
    }

    /** A reader of files whose first line names the columns; fields are separated by commas, encoded in UTF-8. */
    public static CsvReader withHeader() {
        return new CsvReader(true, ',', StandardCharsets.UTF_8, CsvRoles.NONE);
    }

    /** A reader of files that begin with data; fields are separated by commas, encoded in UTF-8. */
    public static CsvReader withoutHeader() {
        return new CsvReader(false, ',', StandardCharsets.UTF_8, CsvRoles.NONE);
    }

    /** Sets what stands between two fields; a comma if not set. */
    public CsvReader separator(char between) {
        return new CsvReader(header, between, charset, roles);
    }

    /** Sets the encoding; UTF-8 if not set. */
    public CsvReader encoding(Charset encoding) {
        return new CsvReader(header, separator, encoding, roles);
    }

    /** Names the column that holds the class of each row: text or whole numbers. */
    public CsvReader label(String column) {
        return with(new CsvRoles(roles.inputs(), column, roles.targets(), roles.aside(), roles.classNames()));
    }

    /** Chooses the column, counted from 0, that holds the class of each row. */
    public CsvReader label(int column) {
        return label(CsvRoles.byIndex(column));
    }

    /** Names the columns that hold the numbers to learn. */
    public CsvReader targets(String... columns) {
        return with(new CsvRoles(roles.inputs(), roles.label(), List.of(columns), roles.aside(), roles.classNames()));
    }

    /** Chooses the columns, counted from 0, that hold the numbers to learn. */
    public CsvReader targets(int... columns) {
        return targets(CsvRoles.byIndices(columns));
    }

    /** Names the columns that are inputs, in the order in which the network takes them; all others are left out. */
    public CsvReader inputs(String... columns) {
        return with(
                new CsvRoles(List.of(columns), roles.label(), roles.targets(), roles.aside(), roles.classNames()));
    }

    /** Chooses the columns, counted from 0, that are inputs. */
    public CsvReader inputs(int... columns) {
        return inputs(CsvRoles.byIndices(columns));
    }

    /** Names columns to leave out; they may hold anything. */
    public CsvReader ignore(String... columns) {
        return with(new CsvRoles(roles.inputs(), roles.label(), roles.targets(),
                new CsvRoles.Aside(List.of(columns), roles.aside().weight()), roles.classNames()));
    }

    /** Chooses columns, counted from 0, to leave out. */
    public CsvReader ignore(int... columns) {
        return ignore(CsvRoles.byIndices(columns));
    }

    /** Names the column that holds the weight of each sample in the loss, 0 or more. */
    public CsvReader weight(String column) {
        return with(new CsvRoles(roles.inputs(), roles.label(), roles.targets(),
                new CsvRoles.Aside(roles.aside().ignored(), column), roles.classNames()));
    }

    /** Chooses the column, counted from 0, that holds the weight of each sample. */
    public CsvReader weight(int column) {
        return weight(CsvRoles.byIndex(column));
    }

    /**
     * Fixes the classes and their order, as a second file needs in order to mean the same as the first. If not set they
     * are found in the file and sorted: by number when all are whole numbers, else as text.
     */
    public CsvReader classNames(List<String> names) {
        return with(new CsvRoles(roles.inputs(), roles.label(), roles.targets(), roles.aside(), List.copyOf(names)));
    }

    private CsvReader with(CsvRoles changed) {
        return new CsvReader(header, separator, charset, changed);
    }

    /**
     * Reads a file.
     *
     * @throws InvalidDataException naming file, line and column when the file is missing or empty, is not in its
     *         encoding, a line has too few or too many fields, a column does not exist, a field is missing or no finite
     *         number, a class is unknown, or weights are negative or all 0
     */
    public Dataset read(Path file) {
        var table = CsvTable.parse(file, CsvText.decode(file, charset), separator, header);
        var columns = roles.resolve(table);
        var builder = new DatasetBuilder().input(Dataset.UNNAMED,
                Column.ofFinite(CsvNumbers.matrix(table, columns.inputs()), columns.inputs().size()));
        addTargets(table, columns, builder);
        if (columns.weight() >= 0) {
            builder.weights(CsvNumbers.weights(table, columns.weight()));
        }
        return builder.build();
    }

    private void addTargets(CsvTable table, CsvRoles.Resolved columns, DatasetBuilder builder) {
        int label = columns.label();
        if (label >= 0) {
            var names = roles.classNames().isEmpty() ? CsvClasses.find(table, label) : roles.classNames();
            builder.labels(Dataset.UNNAMED, CsvClasses.indices(table, label, names), names);
        } else if (!columns.targets().isEmpty()) {
            builder.targets(Dataset.UNNAMED, CsvNumbers.matrix(table, columns.targets()), columns.targets().size());
        }
    }
}
