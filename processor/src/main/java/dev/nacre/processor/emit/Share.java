package dev.nacre.processor.emit;

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
}
