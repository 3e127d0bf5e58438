package dev.nacre.benchmarks.cli;

import java.util.List;
import java.util.regex.Pattern;

import picocli.CommandLine.Model.CommandSpec;

/**
 * The properties of a profile of the build. Maven takes any name, so one that is mistyped would change nothing and say nothing.
 *
 * @param profile with which each begins
 * @param known the rest of their names
 */
public record Switches(String profile, List<String> known) {

    // As Java prints a map of properties.
    private static final Pattern NAME = Pattern.compile("(?:^\\{|, )([\\w.]+)=");

    /** Keeps a copy. */
    public Switches {
        known = List.copyOf(known);
    }

    /**
     * Looks for those of the profile among all properties that Maven was given.
     *
     * @throws picocli.CommandLine.ParameterException with the list of all switches when one is unknown
     */
    public void check(String properties, CommandSpec command) {
        var names = NAME.matcher(properties).results().map(match -> match.group(1))
                .filter(name -> name.startsWith(profile + ".")).toList();
        new Choice("switch", known.stream().map(name -> profile + "." + name).toList()).of(names, command);
    }
}
