package dev.nacre.processor.plan;

import java.util.Locale;

/** Java names from the names of a network. */
public final class Names {

    private Names() {}

    /** {@code features.weight} becomes {@code featuresWeight}. */
    public static String camel(String dotted) {
        var name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < dotted.length(); i++) {
            char c = dotted.charAt(i);
            if (c == '.') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    /** {@code featuresWeight} becomes {@code FEATURES_WEIGHT}. */
    public static String constant(String camel) {
        var name = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            if (i > 0 && isBetween('A', camel.charAt(i), 'Z') && endsWord(camel.charAt(i - 1))) {
                name.append('_');
            }
            name.append(camel.charAt(i));
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean endsWord(char c) {
        return isBetween('a', c, 'z') || isBetween('0', c, '9');
    }

    private static boolean isBetween(char low, char c, char high) {
        return low <= c && c <= high;
    }

    /** {@code featuresWeight} becomes {@code FeaturesWeight}. */
    public static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
