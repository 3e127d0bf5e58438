package dev.nacre.processor.shape;

/** How a window slides over a grid: convolutions, poolings. A sequence is a grid of height 1. */
public record Window(Axis height, Axis width) {

    /** Taps of the window. */
    public int taps() {
        return height.kernel() * width.kernel();
    }

    /** The shape of one result for each output position of the window on a grid. */
    public Shape over(Shape grid, int channels) {
        int columns = width.outputs(grid.width());
        return grid.rank() == 2 ? Shape.of(columns, channels)
                : Shape.of(height.outputs(grid.height()), columns, channels);
    }

    @Override
    public String toString() {
        return height.kernel() + " x " + width.kernel() + text("stride", height.stride(), width.stride(), 1)
                + text("dilation", height.dilation(), width.dilation(), 1) + padding();
    }

    private static String text(String name, int vertical, int horizontal, int usual) {
        if (vertical == usual && horizontal == usual) {
            return "";
        }
        return ", " + name + " " + (vertical == horizontal ? vertical : vertical + " x " + horizontal);
    }

    private String padding() {
        if (height.before() + height.after() + width.before() + width.after() == 0) {
            return "";
        }
        return ", padding %d %d %d %d".formatted(height.before(), width.before(), height.after(), width.after());
    }
}
