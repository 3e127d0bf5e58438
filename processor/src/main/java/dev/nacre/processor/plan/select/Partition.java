package dev.nacre.processor.plan.select;

import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;

/**
 * How the threads of a team share a step: what one unit of work is, and how many there are. Two steps with the same partition are
 * cut alike, so a thread finds what it wrote itself.
 */
public sealed interface Partition {

    /** Channels of a unit where channels are shared: enough for one register tile. */
    int CHANNELS_OF_A_UNIT = 4;

    /** Samples, or whole blocks of them where some value of the program lies in blocks. */
    record Samples() implements Partition {

        @Override
        public String toString() {
            return "samples";
        }
    }

    /** Equal units of something. */
    record Units(Unit unit, int count) implements Partition {

        @Override
        public String toString() {
            return count + " x " + unit.text;
        }
    }

    /** What units are of. */
    enum Unit {
        /** Sixteen elements of a shared value. */
        VECTOR("16 elements"),
        /** Channels of a grid, {@link #CHANNELS_OF_A_UNIT} at a time. */
        CHANNELS(CHANNELS_OF_A_UNIT + " channels"),
        /** A whole panel of a matrix. */
        PANEL("panel"),
        /** Sixteen columns of a matrix. */
        COLUMNS("16 columns");

        private final String text;

        Unit(String text) {
            this.text = text;
        }
    }

    /** Units of {@link #ROWS_OF_A_UNIT} rows of one panel of a matrix; those of a narrower last panel are less work. */
    record Matrix(int rows, int columns) implements Partition {

        /** Rows of one unit. */
        public static final int ROWS_OF_A_UNIT = 8;

        /** Floats of the largest unit. */
        static final int MAX_FLOATS = ROWS_OF_A_UNIT * Layout.PANEL;

        private int unitsOfAPanel() {
            return Math.ceilDiv(rows, ROWS_OF_A_UNIT);
        }

        /** Units in panels of full width. */
        public int fullUnits() {
            return Layout.padded(columns) / Layout.PANEL * unitsOfAPanel();
        }

        public int units() {
            return Math.ceilDiv(Layout.padded(columns), Layout.PANEL) * unitsOfAPanel();
        }

        /** Vectors across the last panel where it is narrower; zero where it is not. */
        public int lastVectors() {
            return Layout.padded(columns) % Layout.PANEL / Layout.LANES;
        }

        /** Whether units of the last panel are less work than those before. */
        public boolean isUneven() {
            return fullUnits() > 0 && lastVectors() > 0;
        }

        @Override
        public String toString() {
            return units() + " x " + ROWS_OF_A_UNIT + " rows of a panel";
        }
    }

    /** The elements of a value that all samples share: a matrix by units of its panels, a row by vectors. */
    static Partition elementsOf(Value shared) {
        return Layout.inPanels(shared) ? new Matrix(Layout.rows(shared), Layout.columns(shared)) : vectorsOf(shared);
    }

    /** The same by vectors, whatever its shape. */
    static Partition vectorsOf(Value shared) {
        return new Units(Unit.VECTOR, Layout.sharedLength(shared) / Layout.LANES);
    }

    /** So many channels. */
    static Partition channels(int channels) {
        return new Units(Unit.CHANNELS, Math.ceilDiv(channels, CHANNELS_OF_A_UNIT));
    }

    /** The panels of a matrix. */
    static Partition panelsOf(Value matrix) {
        return new Units(Unit.PANEL, Math.ceilDiv(Layout.padded(Layout.columns(matrix)), Layout.PANEL));
    }

    /** The columns of a matrix. */
    static Partition columnsOf(Value matrix) {
        return new Units(Unit.COLUMNS, Layout.padded(Layout.columns(matrix)) / Layout.LANES);
    }
}
