package dev.nacre.samples;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/**
 * One way to write: how large, how slanted, where on the sheet and how steadily.
 *
 * @param placement takes the unit square, in which digits are described, to the sheet
 * @param tremble how far points stray, as a share of the unit square
 */
record Hand(AffineTransform placement, double tremble) {

    /** Somebody's hand. */
    static Hand random(SplittableRandom random) {
        double centre = DigitImage.SIDE / 2.0;
        var placement = new AffineTransform();
        placement.translate(centre + random.nextDouble(-2.5, 2.5), centre + random.nextDouble(-2.5, 2.5));
        placement.rotate(random.nextDouble(-0.2, 0.2));
        placement.shear(random.nextDouble(-0.4, 0.2), 0);
        placement.scale(random.nextDouble(12, 20), random.nextDouble(15, 21));
        placement.translate(-0.5, -0.5);
        return new Hand(placement, random.nextDouble(0.01, 0.05));
    }

    /** The lines of a digit on the sheet. */
    Shape write(int digit, SplittableRandom random) {
        var path = new Path2D.Double();
        for (double[] stroke : DigitStrokes.of(digit, random)) {
            var points = new double[stroke.length];
            for (int i = 0; i < points.length; i++) {
                points[i] = stroke[i] + random.nextDouble(-tremble, tremble);
            }
            append(path, points);
        }
        return path.createTransformedShape(placement);
    }

    /** A smooth line through all points x0, y0, x1, y1, ...: a Catmull-Rom spline, written as Bezier curves. */
    private static void append(Path2D path, double[] points) {
        int last = points.length / 2 - 1;
        path.moveTo(points[0], points[1]);
        for (int i = 0; i < last; i++) {
            int before = Math.max(i - 1, 0);
            int after = Math.min(i + 2, last);
            path.curveTo(//
                    points[2 * i] + (points[2 * i + 2] - points[2 * before]) / 6,
                    points[2 * i + 1] + (points[2 * i + 3] - points[2 * before + 1]) / 6,
                    points[2 * i + 2] - (points[2 * after] - points[2 * i]) / 6,
                    points[2 * i + 3] - (points[2 * after + 1] - points[2 * i + 1]) / 6, //
                    points[2 * i + 2], points[2 * i + 3]);
        }
    }
}
