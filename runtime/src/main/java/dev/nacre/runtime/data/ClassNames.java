package dev.nacre.runtime.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order of classes that are known by name, and the check that two data sets mean the same by their labels. */
final class ClassNames {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private ClassNames() {}

    /** By number when all are whole numbers, else as text. */
    static List<String> sorted(Collection<String> names) {
        boolean numbers = names.stream().allMatch(name -> WHOLE_NUMBER.matcher(name).matches());
        return names.stream()
                .sorted(numbers
                        ? Comparator.comparingLong((String name) -> Long.parseLong(name)).thenComparing(name -> name)
                        : Comparator.naturalOrder())
                .toList();
    }

    /** Refuses classes that are too few or too many; their order is the caller's. */
    static void checkSame(String place, List<String> found, List<String> expected) {
        var missing = expected.stream().filter(name -> !found.contains(name)).toList();
        var unknown = found.stream().filter(name -> !expected.contains(name)).toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new InvalidDataException(place + ": its classes are not those expected: " + list(missing, "missing")
                    + (missing.isEmpty() || unknown.isEmpty() ? "" : ", ") + list(unknown, "unknown") + "; expected "
                    + String.join(", ", expected) + ".");
        }
    }

    /** Refuses classes that are too few, too many or in another order; data without names agrees with all. */
    static void checkSameLabels(String title, List<String> found, List<String> expected) {
        if (expected.isEmpty() || found.isEmpty()) {
            return;
        }
        checkSame(title, found, expected);
        if (!found.equals(expected)) {
            throw new InvalidDataException(title + ": its classes are in another order, " + String.join(", ", found)
                    + "; expected " + String.join(", ", expected)
                    + ". Read it with classNames set to those of the training data.");
        }
    }

    private static String list(List<String> names, String what) {
        return names.isEmpty() ? ""
                : "'" + String.join("', '", names) + "' " + (names.size() == 1 ? "is " : "are ") + what;
    }
}
