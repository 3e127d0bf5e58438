package dev.nacre.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A sheet of 28 x 28 grey pixels. */
final class DigitImage {

    /** Pixels along one side. */
    static final int SIDE = 28;
    /** Pixels in all. */
    static final int PIXELS = SIDE * SIDE;

    private static final String SHADES = " .:-=+*#%@";

    static {
        // Drawing needs no screen, and must not look for one on a server.
        System.setProperty("java.awt.headless", "true");
    }

    private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    DigitImage() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Draws lines on an empty sheet. */
    void draw(Shape lines, double thickness) {
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(lines);
    }

    /** Copies the pixels, row after row, from 0 for paper to 1 for ink. */
    void copyTo(float[] target, int offset) {
        var raster = image.getRaster();
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = raster.getSample(i % SIDE, i / SIDE, 0) / 255f;
        }
    }

    /** The picture in letters, two for each pixel, because letters are about twice as high as wide. */
    static String text(float[] pixels) {
        var text = new StringBuilder();
        for (int y = 0; y < SIDE; y++) {
            var line = new StringBuilder();
            for (float pixel : Arrays.copyOfRange(pixels, y * SIDE, (y + 1) * SIDE)) {
                var shade = SHADES.charAt(Math.round(pixel * (SHADES.length() - 1)));
                line.append(shade).append(shade);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
