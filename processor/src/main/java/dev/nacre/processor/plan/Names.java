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
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** {@code featuresWeight} becomes {@code FeaturesWeight}. */
    public static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
