package dev.nacre.runtime.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

/**
 * The numbers of an image as the file has them, from 0 to 1. Grey and colour samples are taken as they are: the conversion
 * that Java2D would make takes grey for linear light, so that a stored 128 would be read as 188.
 */
final class ImageSamples {

    private static final float BYTE = 255;

    // ITU-R BT.601, as Pillow and OpenCV make grey of colours.
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private final BufferedImage image;
    private final boolean direct;
    private final int bands;

    ImageSamples(BufferedImage image) {
        this.image = image;
        this.direct = isDirect(image.getColorModel());
        this.bands = direct ? image.getRaster().getNumBands() : 4;
    }

    private static boolean isDirect(ColorModel model) {
        int kind = model.getColorSpace().getType();
        return model instanceof ComponentColorModel && !model.isAlphaPremultiplied()
                && (kind == ColorSpace.TYPE_GRAY || kind == ColorSpace.TYPE_RGB)
                && (model.getTransferType() == DataBuffer.TYPE_BYTE
                        || model.getTransferType() == DataBuffer.TYPE_USHORT);
    }

    /** All pixels with so many channels: 1, 3 or 4. */
    float[] withChannels(int channels) {
        int width = image.getWidth();
        var values = new float[image.getHeight() * width * channels];
        for (int y = 0; y < image.getHeight(); y++) {
            float[] line = line(y);
            for (int x = 0; x < width; x++) {
                convert(line, x * bands, values, (y * width + x) * channels, channels);
            }
        }
        return values;
    }

    private void convert(float[] from, int source, float[] to, int target, int channels) {
        boolean grey = bands <= 2;
        if (channels == 1) {
            // The three weights sum to 1 only but for rounding.
            to[target] = grey ? from[source]
                    : Math.min(1, RED * from[source] + GREEN * from[source + 1] + BLUE * from[source + 2]);
            return;
        }
        for (int channel = 0; channel < 3; channel++) {
            to[target + channel] = from[grey ? source : source + channel];
        }
        if (channels == 4) {
            boolean opaque = bands == 1 || bands == 3;
            to[target + 3] = opaque ? 1 : from[source + bands - 1];
        }
    }

    private float[] line(int y) {
        return direct ? directLine(y) : convertedLine(y);
    }

    private float[] directLine(int y) {
        var line = image.getRaster().getPixels(0, y, image.getWidth(), 1, (float[]) null);
        var model = image.getColorModel();
        for (int i = 0; i < line.length; i++) {
            line[i] /= (1 << model.getComponentSize(i % bands)) - 1;
        }
        return line;
    }

    /** Palettes and packed pixels, by way of 8 bits for each of red, green, blue and opacity. */
    private float[] convertedLine(int y) {
        int[] packed = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        var line = new float[packed.length * bands];
        for (int x = 0; x < packed.length; x++) {
            line[x * bands] = (packed[x] >> 16 & 0xff) / BYTE;
            line[x * bands + 1] = (packed[x] >> 8 & 0xff) / BYTE;
            line[x * bands + 2] = (packed[x] & 0xff) / BYTE;
            line[x * bands + 3] = (packed[x] >>> 24) / BYTE;
        }
        return line;
    }
}
