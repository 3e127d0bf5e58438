package dev.nacre.processor.plan.select;

import java.util.List;

import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.TapClass;
import dev.nacre.processor.shape.Window;

/** Whether the weight gradient of filters that read one channel each has a kernel of its own. */
public record DepthwiseFit(Window window, int groups, Shape x, Shape dy) {

    /** Sums that a tile of the kernel holds at a time: with what they are made of they fit into 32 registers. */
    public static final int MAX_SUMS = 24;

    // Each class of places is a loop of its own, written out.
    private static final int MAX_CLASSES = 9;

    public boolean fits() {
        return groups > 1 && groups == x.channels() && groups == dy.channels()
                && window.width().kernel() <= MAX_SUMS && window.taps() <= MemberScratch.SUMS
                && reached(TapClass.ofOutputs(window.height(), x.height()))
                        * reached(TapClass.ofOutputs(window.width(), x.width())) <= MAX_CLASSES;
    }

    private static long reached(List<TapClass> places) {
        return places.stream().filter(some -> some.taps().count() > 0).count();
    }
}
