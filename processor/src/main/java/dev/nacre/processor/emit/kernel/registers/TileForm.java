package dev.nacre.processor.emit.kernel.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of register tile, each with the size that came out best in measurements, for either register file. HotSpot needs
 * registers for operands and now and then one of its own: more than ten to twelve of sixteen, or 24 of 32, as accumulators, and
 * it spills.
 */
public enum TileForm {

    /** Samples times vectors of outputs: {@code y[r] = sum_k x[r,k] w[k]}. */
    PRODUCT("product", "6x2", "8x3"),
    /** Inputs times vectors of outputs: {@code dw[r] = sum_k x[k,r] dy[k]}. */
    WEIGHT_GRADIENT("weightGradient", "5x2", "8x3"),
    /** Filters times positions of a direct convolution, for a vector of samples; positions are rounded down to a power of two. */
    CONVOLUTION("convolution", "6x2", "8x2"),
    /** Positions times vectors of filters of a convolution of few samples; a panel with fewer vectors gets more positions. */
    SMALL_BATCH("smallBatch", "5x2", "8x3"),
    /** Positions of a channel by itself, whose products with all taps are written out; columns do not count. */
    DEPTHWISE("depthwise", "2x1", "4x1"),
    /** Taps and channels times filters, of a weight gradient with lanes over samples. */
    SAMPLE_LANES_GRADIENT("sampleLanesGradient", "4x3", "4x6"),
    /** Taps and channels times vectors of filters, of a weight gradient with lanes over filters. */
    FILTER_LANES_GRADIENT("filterLanesGradient", "6x2", "8x3"),
    /** Filters, a power of two of them, times tiles of positions, of the products of a Winograd convolution. */
    WINOGRAD_PRODUCT("winogradProduct", "4x2", "8x2"),
    /** Input channels times vectors of filters, of the sums of a Winograd weight gradient. */
    WINOGRAD_WEIGHT_GRADIENT("winogradWeightGradient", "6x2", "8x3");

    private final String key;
    private final String sixteen;
    private final String thirtyTwo;

    TileForm(String key, String sixteen, String thirtyTwo) {
        this.key = key;
        this.sixteen = sixteen;
        this.thirtyTwo = thirtyTwo;
    }

    /** What options and dumps call it; names of its methods begin so. */
    public String key() {
        return key;
    }

    public TileSize standard(RegisterFile registers) {
        return TileSize.parse(switch (registers) {
            case SIXTEEN -> sixteen;
            case THIRTY_TWO -> thirtyTwo;
        }).orElseThrow();
    }

    /** The form with this key. */
    public static Optional<TileForm> named(String key) {
        return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
    }

    /** The keys of all forms. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(TileForm::key).toList();
    }
}
