package dev.nacre.processor.emit;

import dev.nacre.processor.emit.kernel.Panels;
import dev.nacre.processor.plan.Layout;

/** What the caller of a kernel runs of a step: a member's part in training, everything in a prediction. */
enum Share {

    /** What falls to {@code member}; its rows are {@code [from, to)}. */
    MEMBER("from, to") {

        @Override
        String from(int units) {
            return "member.from(" + units + ")";
        }

        @Override
        String to(int units) {
            return "member.to(" + units + ")";
        }

        @Override
        String from(Panels matrix) {
            return "member.from(" + work(matrix) + ")";
        }

        @Override
        String to(Panels matrix) {
            return "member.to(" + work(matrix) + ")";
        }

        // the units of a narrower last panel are less work
        private static String work(Panels matrix) {
            return matrix.isUneven() ? matrix.fullUnits() + ", " + Layout.PANEL / Layout.LANES + ", "
                    + (matrix.units() - matrix.fullUnits()) + ", " + matrix.lastVectors()
                    : String.valueOf(matrix.units());
        }
    },
    /** All of it. */
    WHOLE("0, rows") {

        @Override
        String from(int units) {
            return "0";
        }

        @Override
        String to(int units) {
            return String.valueOf(units);
        }

        @Override
        String from(Panels matrix) {
            return from(matrix.units());
        }

        @Override
        String to(Panels matrix) {
            return to(matrix.units());
        }
    };

    private final String rows;

    Share(String rows) {
        this.rows = rows;
    }

    /** The first row and the one after the last, as arguments. */
    String rows() {
        return rows;
    }

    /** The first of so many units, as an argument. */
    abstract String from(int units);

    /** The one after the last of so many units, as an argument. */
    abstract String to(int units);

    /** The first unit of a matrix in panels, as an argument; members share its floats evenly. */
    abstract String from(Panels matrix);

    /** The one after the last unit of a matrix in panels, as an argument. */
    abstract String to(Panels matrix);
}
