package dev.nacre.samples.pictures;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** What the drawn pictures show; outlines lie in the square from -1 to 1. */
enum Thing {
    DISC(true),
    RING(false),
    BOX(true),
    FRAME(false),
    HILL(true),
    TENT(false),
    PLUS(false),
    CROSS(false),
    STRIPES(false),
    MOON(true);

    private final boolean filled;

    Thing(boolean filled) {
        this.filled = filled;
    }

    Shape outline() {
        return switch (this) {
            case DISC, RING -> new Ellipse2D.Double(-1, -1, 2, 2);
            case BOX, FRAME -> new Rectangle2D.Double(-1, -1, 2, 2);
            case HILL, TENT -> triangle(-1, 1, 0, -1, 1, 1);
            case PLUS -> strokes(-1, 0, 1, 0, 0, -1, 0, 1);
            case CROSS -> strokes(-1, -1, 1, 1, -1, 1, 1, -1);
            case STRIPES -> strokes(-1, -1, 1, -1, -1, 0, 1, 0, -1, 1, 1, 1);
            case MOON -> new Arc2D.Double(-1, -1, 2, 2, 0, 180, Arc2D.CHORD);
        };
    }

    boolean isFilled() {
        return filled;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Shape triangle(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Separate lines, from x, y to x, y each. */
    private static Shape strokes(double... points) {
        var path = new Path2D.Double();
        for (int i = 0; i < points.length; i += 4) {
            path.moveTo(points[i], points[i + 1]);
            path.lineTo(points[i + 2], points[i + 3]);
        }
        return path;
    }
}
