package dev.nacre.processor.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;

/**
 * Reads the members that say how a window slides.
 *
 * @param axes 2 on grids, 1 on sequences
 */
record WindowMembers(AnnotationUse use, int axes, Diagnostics diagnostics) {

    /** Two numbers, each 1 or more: as written, or one for both; on sequences 1 and the one written. */
    Optional<List<Integer>> sizes(String member) {
        var written = use.oneOrMore(member);
        if (written.isEmpty() || written.size() > axes) {
            return wrongCount(member, written, axes == 1 ? "one number" : "one number or two");
        }
        for (int size : written) {
            if (!isCount(use, member, size, diagnostics)) {
                return Optional.empty();
            }
        }
        return Optional.of(List.of(axes == 1 ? 1 : written.getFirst(), written.getLast()));
    }

    /** Whether a member counts something; reported otherwise. */
    static boolean isCount(AnnotationUse use, String member, int size, Diagnostics diagnostics) {
        if (size < 1 || size > Sliding.MAX) {
            diagnostics.report(DiagnosticId.WINDOW_SIZE, use.at(member), use.name(), member, size, Sliding.MAX);
        }
        return size >= 1 && size <= Sliding.MAX;
    }

    boolean same() {
        return use.text("padding").equals("SAME");
    }

    /** Top, left, bottom and right; zeros where none is written. */
    Optional<List<Integer>> pad() {
        var written = use.integers("pad");
        if (!written.isEmpty() && same()) {
            diagnostics.report(DiagnosticId.PADDED_TWICE, use.at("pad"), use.name());
            return Optional.empty();
        }
        for (int side : written) {
            if (side < 0 || side > Sliding.MAX) {
                diagnostics.report(DiagnosticId.PAD, use.at("pad"), use.name(), side, Sliding.MAX);
                return Optional.empty();
            }
        }
        return axes == 1 ? ends(written) : sides(written);
    }

    private Optional<List<Integer>> ends(List<Integer> written) {
        return switch (written.size()) {
            case 0 -> Optional.of(List.of(0, 0, 0, 0));
            case 1, 2 -> Optional.of(List.of(0, written.getFirst(), 0, written.getLast()));
            default -> wrongCount("pad", written, "one number, or two: before and after");
        };
    }

    private Optional<List<Integer>> sides(List<Integer> written) {
        return switch (written.size()) {
            case 0 -> Optional.of(List.of(0, 0, 0, 0));
            case 1, 2 -> Optional.of(List.of(written.getFirst(), written.getLast(), written.getFirst(),
                    written.getLast()));
            case 4 -> Optional.of(written);
            default ->
                wrongCount("pad", written, "one number, two (height and width) or four (top, left, bottom, right)");
        };
    }

    private Optional<List<Integer>> wrongCount(String member, List<Integer> written, String wanted) {
        var numbers = written.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
        diagnostics.report(DiagnosticId.WINDOW_MEMBER, use.at(member), use.name(), member, numbers, wanted);
        return Optional.empty();
    }
}
