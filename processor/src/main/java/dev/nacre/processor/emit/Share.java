package dev.nacre.processor.emit;

import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Partition;

/** What the caller of a kernel runs of a step: a member's part in training, everything in a prediction. */
enum Share {

    /** What falls to {@code member}; its rows are {@code [from, to)}. */
    MEMBER {

        @Override
        String from(Partition partition) {
            return partition instanceof Partition.Samples ? "from" : "member.from(" + work(partition) + ")";
        }

        @Override
        String to(Partition partition) {
            return partition instanceof Partition.Samples ? "to" : "member.to(" + work(partition) + ")";
        }

        private static String work(Partition partition) {
            return switch (partition) {
                case Partition.Samples _ -> throw new IllegalArgumentException("samples are shared once for all steps");
                case Partition.Units units -> String.valueOf(units.count());
                // the units of a narrower last panel are less work
                case Partition.Matrix matrix when matrix.isUneven() ->
                    matrix.fullUnits() + ", " + Layout.PANEL / Layout.LANES + ", "
                            + (matrix.units() - matrix.fullUnits()) + ", " + matrix.lastVectors();
                case Partition.Matrix matrix -> String.valueOf(matrix.units());
            };
        }
    },
    /** All of it. */
    WHOLE {

        @Override
        String from(Partition partition) {
            return "0";
        }

        @Override
        String to(Partition partition) {
            return switch (partition) {
                case Partition.Samples _ -> "rows";
                case Partition.Units units -> String.valueOf(units.count());
                case Partition.Matrix matrix -> String.valueOf(matrix.units());
            };
        }
    };

    /** The first sample and the one after the last, as arguments. */
    String samples() {
        var samples = new Partition.Samples();
        return from(samples) + ", " + to(samples);
    }

    /** The first unit, as an argument; members share the work evenly. */
    abstract String from(Partition partition);

    /** The one after the last unit, as an argument. */
    abstract String to(Partition partition);
}
