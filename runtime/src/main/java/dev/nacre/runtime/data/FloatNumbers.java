package dev.nacre.runtime.data;

/**
 * Numbers held as floats.
 *
 * @param values the numbers; kept, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FloatNumbers(float[] values) implements Numbers {

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public float at(int index) {
        return values[index];
    }

    @Override
    public void copy(int from, float[] target, int offset, int count) {
        System.arraycopy(values, from, target, offset, count);
    }
}
