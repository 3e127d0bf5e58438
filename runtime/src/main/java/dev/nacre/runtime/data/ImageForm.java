package dev.nacre.runtime.data;

/**
 * What every image becomes: {@code height * width * channels} numbers from 0 to 1, line after line, the channels of a pixel
 * side by side.
 *
 * @param height lines
 * @param width pixels of a line
 * @param channels 1 grey, 3 red, green and blue, 4 with opacity
 * @param fit what happens to images of another size
 */
record ImageForm(int height, int width, int channels, ImageFit fit) {

    ImageForm {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "images of " + height + " x " + width + " pixels: both sides must be at least 1");
        }
        if (channels != 1 && channels != 3 && channels != 4) {
            throw new IllegalArgumentException("images of " + channels
                    + " channels cannot be read; 1 is grey, 3 is red, green and blue, 4 has opacity too");
        }
    }

    /** Numbers of one image. */
    int size() {
        return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    /** Refuses a size that cannot be brought to this form; what is too large is never decoded. */
    void check(String place, int foundHeight, int foundWidth) {
        boolean fits = switch (fit) {
            case REFUSE -> foundHeight == height && foundWidth == width;
            case CROP -> foundHeight >= height && foundWidth >= width;
            case RESIZE, COVER -> true;
        };
        if (!fits) {
            throw new InvalidDataException(place + ": is " + foundHeight + " x " + foundWidth
                    + " pixels (height x width), expected " + (fit == ImageFit.CROP ? "at least " : "") + height + " x "
                    + width + ". Images.resize() or cover() " + (fit == ImageFit.CROP ? "" : "or crop() ")
                    + "make other sizes fit.");
        }
    }

    /** Brings checked pixels to this form. */
    float[] of(Pixels pixels) {
        return switch (fit) {
            case REFUSE -> pixels.values();
            case RESIZE -> pixels.resized(height, width).values();
            case CROP -> pixels.middle(height, width).values();
            case COVER -> covering(pixels).middle(height, width).values();
        };
    }

    private Pixels covering(Pixels pixels) {
        double factor = Math.max((double) height / pixels.height(), (double) width / pixels.width());
        return pixels.resized(Math.max(height, (int) Math.round(factor * pixels.height())),
                Math.max(width, (int) Math.round(factor * pixels.width())));
    }

    @Override
    public String toString() {
        return height + " x " + width + " x " + channels;
    }
}
