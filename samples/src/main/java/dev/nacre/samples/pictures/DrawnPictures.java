package dev.nacre.samples.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

/** Draws pictures of ten kinds of things into a folder of class folders: data for the lesson when there are no photographs. */
final class DrawnPictures {

    private static final int SIDE = PicturesData.SIDE;
    private static final int NOISE = 24;

    static {
        // Drawing needs no screen, and must not look for one on a server.
        System.setProperty("java.awt.headless", "true");
    }

    private DrawnPictures() {}

    /**
     * Draws pictures as PNG files.
     *
     * @param root gets a folder for each kind
     * @param each how many of each kind
     * @param seed decides every one of them
     */
    static void draw(Path root, int each, long seed) {
        var random = new SplittableRandom(seed);
        try {
            for (var thing : Thing.values()) {
                var folder = Files.createDirectories(root.resolve(thing.folder()));
                for (int i = 0; i < each; i++) {
                    var file = folder.resolve(i + ".png").toFile();
                    ImageIO.write(picture(thing, random), "png", file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(Thing thing, SplittableRandom random) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float ground = random.nextFloat();
        pen.setColor(Color.getHSBColor(ground, random.nextFloat(0.2f, 0.6f), random.nextFloat(0.3f, 0.6f)));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.getHSBColor(ground + random.nextFloat(0.3f, 0.7f), 0.8f, random.nextFloat(0.7f, 1f)));
        place(thing, pen, random);
        pen.dispose();
        addNoise(image, random);
        return image;
    }

    private static void place(Thing thing, Graphics2D pen, SplittableRandom random) {
        var placement = new AffineTransform();
        placement.translate(random.nextDouble(13, 19), random.nextDouble(13, 19));
        placement.rotate(random.nextDouble(-0.3, 0.3));
        placement.scale(random.nextDouble(8, 12), random.nextDouble(8, 12));
        Shape shape = placement.createTransformedShape(thing.outline());
        if (thing.isFilled()) {
            pen.fill(shape);
        } else {
            pen.setStroke(new BasicStroke(random.nextFloat(2, 3.5f)));
            pen.draw(shape);
        }
    }

    private static void addNoise(BufferedImage image, SplittableRandom random) {
        var raster = image.getRaster();
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (int band = 0; band < 3; band++) {
                int sample = raster.getSample(i % SIDE, i / SIDE, band) + random.nextInt(-NOISE, NOISE + 1);
                raster.setSample(i % SIDE, i / SIDE, band, Math.clamp(sample, 0, 255));
            }
        }
    }
}
