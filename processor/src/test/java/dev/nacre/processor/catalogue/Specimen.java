package dev.nacre.processor.catalogue;

/**
 * A small network around one sample of a table's entry.
 *
 * @param entry the annotation's simple name
 * @param number of the sample within its entry, counted from 1
 * @param sample the annotation as written
 * @param source the whole interface
 */
record Specimen(String entry, int number, String sample, String source) {

    /** All specimens have the same simple name, so what is generated differs only where the entries do. */
    static final String NAME = "Subject";

    static Specimen of(String entry, int number, String sample, String body) {
        return new Specimen(entry, number, sample, """
                package %s;

                import dev.nacre.annotations.*;

                %s""".formatted(packageOf(entry, number), body));
    }

    private static String packageOf(String entry, int number) {
        return "catalogue." + entry.toLowerCase(java.util.Locale.ROOT) + number;
    }

    /** The interface's full name. */
    String name() {
        return packageOf(entry, number) + "." + NAME;
    }

    @Override
    public String toString() {
        return sample;
    }
}
