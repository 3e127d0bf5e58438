package dev.nacre.processor.emit.kernel.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.shape.Shape;

/**
 * What a kernel reads of each element of a grid in blocks: operands and how they are broadcast over it. Where an operand is read,
 * {@code lane} and, as far as the operands need them, {@code block}, {@code c} (the channel), {@code f} (the feature) and {@code i}
 * (the place of the element) are known.
 *
 * @param all in the order of the expression's variables
 * @param grid over which they are broadcast
 * @param ahead how many channels behind {@code c} the one is that is read
 */
public record BlockOperands(List<Operand> all, Shape grid, int ahead) {

    public BlockOperands {
        all = List.copyOf(all);
    }

    /** An operand and how it is broadcast over the grid. */
    public record Operand(String name, Broadcast broadcast) {}

    /** What an operand lacks compared with the grid. */
    public enum Broadcast {
        /** Nothing. */
        FULL,
        /** The samples: one number per feature. */
        FEATURES,
        /** The samples and the positions: one number per channel. */
        CHANNELS,
        /** The positions: each sample has one number per channel. */
        SAMPLE_CHANNELS,
        /** The features: one number per sample. */
        SAMPLES,
        /** Everything: one number. */
        SINGLE;

        static Broadcast of(Value operand, Shape grid) {
            if (operand.size() == grid.size()) {
                return operand.perSample() ? FULL : FEATURES;
            }
            if (operand.size() > 1) {
                return operand.perSample() ? SAMPLE_CHANNELS : CHANNELS;
            }
            return operand.perSample() ? SAMPLES : SINGLE;
        }

        /** Whether its numbers differ from sample to sample. */
        boolean ofSamples() {
            return this == FULL || this == SAMPLE_CHANNELS || this == SAMPLES;
        }
    }

    public static BlockOperands of(List<Value> operands, List<String> names, Shape grid) {
        var all = new ArrayList<Operand>();
        for (int i = 0; i < names.size(); i++) {
            all.add(new Operand(names.get(i), Broadcast.of(operands.get(i), grid)));
        }
        return new BlockOperands(all, grid, 0);
    }

    /** The same for a channel further on. */
    public BlockOperands ahead(int channels) {
        return new BlockOperands(all, grid, channels);
    }

    public List<String> names() {
        return all.stream().map(Operand::name).toList();
    }

    public List<Broadcast> broadcasts() {
        return all.stream().map(Operand::broadcast).toList();
    }

    public boolean areOnly(Broadcast... broadcasts) {
        return Set.of(broadcasts).containsAll(broadcasts());
    }

    /** Declares the operands of some broadcasts, each under the name of its variable. */
    public void load(CodeBlock.Builder code, boolean vector, Broadcast... broadcasts) {
        var wanted = Set.of(broadcasts);
        for (int i = 0; i < all.size(); i++) {
            var operand = all.get(i);
            if (wanted.contains(operand.broadcast())) {
                Code.load(code, vector && operand.broadcast().ofSamples(), variable(i), operand.name(),
                        place(operand.broadcast()));
            }
        }
    }

    /** Where the number of an operand stands, counted from the operand's first. */
    private String place(Broadcast broadcast) {
        return switch (broadcast) {
            case FULL -> Code.sum("i", ahead * Layout.LANES);
            case FEATURES -> Code.sum("f", ahead);
            case CHANNELS -> Code.sum("c", ahead);
            case SAMPLE_CHANNELS ->
                "(block * %d + %s) * %d + lane".formatted(grid.channels(), Code.sum("c", ahead), Layout.LANES);
            case SAMPLES -> "block * %d + lane".formatted(Layout.LANES);
            case SINGLE -> "0";
        };
    }

    public Term term(int index, boolean vector) {
        return new Term(CodeBlock.of("$L", variable(index)), vector && all.get(index).broadcast().ofSamples(), true);
    }

    private String variable(int index) {
        return ahead == 0 || all.get(index).broadcast() == Broadcast.SINGLE ? "v" + index
                : "v%d_%d".formatted(index, ahead);
    }
}
