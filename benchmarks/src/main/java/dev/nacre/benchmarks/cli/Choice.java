package dev.nacre.benchmarks.cli;

import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Names to choose from.
 *
 * @param kind what they name
 * @param known all of them
 */
public record Choice(String kind, List<String> known) {

    /** Keeps a copy. */
    public Choice {
        known = List.copyOf(known);
    }

    /**
     * The names that were given, or all where there are none: a property that was not given arrives as nothing.
     *
     * @throws ParameterException with the list of all names when one is unknown
     */
    public List<String> of(List<String> names, CommandSpec command) {
        var wanted = names.stream().filter(name -> !name.isBlank()).toList();
        wanted.forEach(name -> check(name, command));
        return wanted.isEmpty() ? known : wanted;
    }

    private void check(String name, CommandSpec command) {
        if (!known.contains(name)) {
            throw new ParameterException(command.commandLine(),
                    "There is no " + kind + " '" + name + "'; choose from " + String.join(", ", known) + ".");
        }
    }
}
