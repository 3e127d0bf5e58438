package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables become datasets, and what is wrong with a table is named by file, line and column. */
final class CsvReaderTest {

    private static final CsvReader IRIS = CsvReader.withHeader().label("kind");

    @TempDir
    private Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("table.csv"), text);
    }

    private Dataset read(CsvReader reader, String text) throws IOException {
        return reader.read(file(text));
    }

    private AbstractThrowableAssert<?, ?> refused(CsvReader reader, String text) throws IOException {
        var file = file(text);
        return assertThatThrownBy(() -> reader.read(file)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(file.toString());
    }

    private static float input(Dataset data, int row, int column) {
        return data.input(Dataset.UNNAMED).value(row, column);
    }

    private static float target(Dataset data, int row, int column) {
        return data.target(Dataset.UNNAMED).value(row, column);
    }

    @Test
    void namesBecomeClassesInOrderOfTheirNames() throws IOException {
        var data = read(IRIS, "a,kind,b\n1,tall,2\n 3.5 ,small,-4e1\n+.5,tall,6.\n");
        assertThat(data.size()).isEqualTo(3);
        assertThat(data.classNames()).containsExactly("small", "tall");
        assertThat(target(data, 0, 0)).isEqualTo(1);
        assertThat(target(data, 1, 0)).isEqualTo(0);
        assertThat(input(data, 1, 0)).isEqualTo(3.5f);
        assertThat(input(data, 1, 1)).isEqualTo(-40);
        assertThat(input(data, 2, 0)).isEqualTo(0.5f);
    }

    @Test
    void wholeNumbersAreOrderedAsNumbers() throws IOException {
        assertThat(read(IRIS, "a,kind\n1,10\n1,9\n1,2\n").classNames()).containsExactly("2", "9", "10");
    }

    @Test
    void aSecondFileCanShareTheClassesOfTheFirst() throws IOException {
        var test = read(IRIS.classNames(List.of("small", "middle", "tall")), "a,kind\n1,tall\n");
        assertThat(target(test, 0, 0)).isEqualTo(2);
        refused(IRIS.classNames(List.of("small")), "a,kind\n1,small\n2,large\n").hasMessageContainingAll("line 3",
                "'kind'",
                "'large'", "small");
    }

    @Test
    void filesWithoutHeaderAreReadByNumber() throws IOException {
        var data = read(CsvReader.withoutHeader().separator(';').targets(2).ignore(0), "x;1;2\ny;3;4\n");
        assertThat(input(data, 1, 0)).isEqualTo(3);
        assertThat(target(data, 1, 0)).isEqualTo(4);
        assertThat(data.input(Dataset.UNNAMED).width()).isEqualTo(1);
    }

    @Test
    void inputsAreTakenInTheOrderAsked() throws IOException {
        var data = read(CsvReader.withHeader().inputs("c", "a").targets("b"), "a,b,c,d\n1,2,3,x\n");
        assertThat(input(data, 0, 0)).isEqualTo(3);
        assertThat(input(data, 0, 1)).isEqualTo(1);
        assertThat(target(data, 0, 0)).isEqualTo(2);
    }

    @Test
    void quotesMarksEmptyLinesAndWindowsEndingsAreUnderstood() throws IOException {
        var data = read(IRIS, "\uFEFF\"a\",\"kind\"\r\n\r\n\"1\",\"x, y\"\r\n2,z\r\n\r\n");
        assertThat(data.classNames()).containsExactly("x, y", "z");
        assertThat(input(data, 1, 0)).isEqualTo(2);
    }

    @Test
    void raggedRowsAreRefused() throws IOException {
        refused(IRIS, "a,kind\n1,x\n2\n").hasMessageContainingAll("line 3", "1 fields", "expected 2");
        refused(IRIS, "a,kind\n1,x\n2,x,3\n").hasMessageContainingAll("line 3", "3 fields", "expected 2");
        refused(CsvReader.withoutHeader().separator(';').label(0), "1,2\n3;4\n").hasMessageContainingAll("line 2",
                "separator ';'");
    }

    @Test
    void fieldsThatAreNoNumbersAreRefused() throws IOException {
        for (var text : List.of("abc", "1f", "0x10", "1.2.3", "12 5", "--1", "Infinity", "1e", "٣")) {
            refused(IRIS, "a,kind\n1,x\n" + text + ",x\n").hasMessageContainingAll("line 3", "column 'a'",
                    "'" + text + "'",
                    "not a number");
        }
        refused(IRIS, "a,kind\n1e39,x\n").hasMessageContainingAll("line 2", "column 'a'", "not finite");
    }

    @Test
    void missingNumbersAreRefusedAsMissing() throws IOException {
        refused(IRIS, "a,b,kind\n1,,x\n").hasMessageContainingAll("line 2", "column 'b'", "is empty");
        for (var text : List.of("?", "NA", "NaN", "null")) {
            refused(IRIS, "a,kind\n" + text + ",x\n").hasMessageContainingAll("line 2", "column 'a'", "missing value");
        }
        refused(IRIS, "a,kind\n1, \n").hasMessageContainingAll("line 2", "column 'kind'", "is empty");
    }

    @Test
    void missingColumnsAreRefused() throws IOException {
        refused(IRIS, "a,b\n1,2\n").hasMessageContainingAll("no column 'kind'", "a, b");
        refused(CsvReader.withoutHeader().label(2), "1,2\n").hasMessageContainingAll("no column 2", "2 columns");
        refused(CsvReader.withHeader().label("a"), "a\nx\n").hasMessageContaining("no column is left");
        refused(IRIS.targets("a"), "a,kind\n1,x\n").hasMessageContaining("both");
    }

    @Test
    void sameNamesAreRefused() throws IOException {
        refused(IRIS, "a,a,kind\n1,2,x\n").hasMessageContainingAll("line 1", "'a'", "twice");
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        refused(IRIS, "").hasMessageContaining("empty");
        refused(IRIS, "\n\n").hasMessageContaining("empty");
        refused(IRIS, "a,kind\n").hasMessageContaining("no data");
        var missing = directory.resolve("missing.csv");
        assertThatThrownBy(() -> IRIS.read(missing)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("missing.csv", "does not exist");
    }

    @Test
    void anUnclosedQuoteIsRefused() throws IOException {
        refused(IRIS, "a,kind\n1,x\n\"2,y\n").hasMessageContainingAll("line 3", "quote");
        refused(IRIS, "a,kind\n1,x\n2,\"y\"z\n").hasMessageContainingAll("line 3", "quote");
    }

    @Test
    void wrongEncodingsAreRefusedByLine() throws IOException {
        var file = Files.write(directory.resolve("latin.csv"),
                "a,kind\n1,x\n2,größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> IRIS.read(file)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("latin.csv", "line 3", "0xf6", "UTF-8");
        assertThat(IRIS.encoding(StandardCharsets.ISO_8859_1).read(file).classNames()).contains("größe");
    }

    @Test
    void anotherEncodingIsDecoded() throws IOException {
        var utf16 = Charset.forName("UTF-16LE");
        var file = Files.write(directory.resolve("wide.csv"), "a,kind\n1,ж\n".getBytes(utf16));
        assertThat(IRIS.encoding(utf16).read(file).classNames()).containsExactly("ж");
    }

    @Test
    void textCutInsideACharacterIsRefused() throws IOException {
        var file = Files.write(directory.resolve("cut.csv"), new byte[] {'a', '\n', '1', (byte) 0xc3});
        assertThatThrownBy(() -> CsvReader.withHeader().read(file)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("cut.csv", "line 2", "UTF-8");
    }

    @Test
    void aColumnCanBeTheWeight() throws IOException {
        var data = read(IRIS.weight("w"), "a,w,kind,b\n1,0.5,tall,2\n3,0,small,4\n");
        assertThat(data.input(Dataset.UNNAMED).width()).isEqualTo(2);
        var weights = data.weights().orElseThrow();
        assertThat(weights.value(0, 0)).isEqualTo(0.5f);
        assertThat(weights.value(1, 0)).isZero();
        assertThat(read(IRIS.weight(1).ignore("b"), "a,w,kind,b\n1,0.5,tall,x\n").input(Dataset.UNNAMED).width())
                .isEqualTo(1);
    }

    @Test
    void weightsThatMakeNoSenseAreRefused() throws IOException {
        refused(IRIS.weight("w"), "a,w,kind\n1,0.5,tall\n3,-2,small\n").hasMessageContainingAll("line 3",
                "column 'w'", "'-2' is negative");
        refused(IRIS.weight("w"), "a,w,kind\n1,0,tall\n3,0,small\n").hasMessageContainingAll("line 2", "all others");
        refused(IRIS.weight("w"), "a,w,kind\n1,heavy,tall\n").hasMessageContainingAll("line 2", "not a number");
    }
}
