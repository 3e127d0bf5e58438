package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.declare.Identifiers;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.expression.FormulaReader;

/**
 * A number of a formula that is trained.
 *
 * @param name as the formula calls it, and as it is saved
 * @param start what it is before the first step
 */
record TrainableConstant(String name, double start) {

    private static final Pattern WRITTEN = Pattern.compile("([^=]*)=(.*)", Pattern.DOTALL);
    private static final String FORM = "Write name and start value, for example \"beta = 1.0\".";

    /** The constants of the member {@code trainable}; nothing if one of them is wrong, which is reported. */
    static Optional<List<TrainableConstant>> read(AnnotationUse use, Diagnostics diagnostics) {
        var constants = new ArrayList<TrainableConstant>();
        boolean right = true;
        for (var written : use.texts("trainable")) {
            var problem = add(written, constants);
            problem.ifPresent(found -> diagnostics.report(DiagnosticId.TRAINABLE_CONSTANT, use.at("trainable"),
                    written.strip(), found.message(), found.hint()));
            right &= problem.isEmpty();
        }
        return right ? Optional.of(List.copyOf(constants)) : Optional.empty();
    }

    private record Problem(String message, String hint) {}

    private static Optional<Problem> add(String written, List<TrainableConstant> constants) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.of(new Problem("has no start value", FORM));
        }
        var name = parts.group(1).strip();
        if (!Identifiers.accepts(name) || !name.matches("[\\p{L}_][\\p{L}\\d_]*")) {
            return Optional.of(new Problem("has a name that does not consist of letters and digits", FORM));
        }
        if (name.equals(CustomActivation.INPUT) || FormulaReader.isKnown(name)
                || constants.stream().anyMatch(constant -> constant.name().equals(name))) {
            return Optional.of(new Problem("has a name that already means something else",
                    "Rename it: the formula could not tell them apart."));
        }
        var start = number(parts.group(2).strip());
        if (start.isEmpty()) {
            return Optional
                    .of(new Problem("starts from '" + parts.group(2).strip() + "', which is not a float",
                            FORM));
        }
        constants.add(new TrainableConstant(name, start.get()));
        return Optional.empty();
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Floats::fits);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
