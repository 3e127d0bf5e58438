package dev.nacre.runtime.data;

/** The numbers of a column, one row after another; what they are held as is nobody else's business. */
sealed interface Numbers permits FloatNumbers, ByteNumbers {

    /** How many there are. */
    int length();

    /** One of them. */
    float at(int index);

    /** Copies {@code count} of them from one place on. */
    void copy(int from, float[] target, int offset, int count);
}
