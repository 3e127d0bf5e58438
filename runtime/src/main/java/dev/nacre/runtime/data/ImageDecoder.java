package dev.nacre.runtime.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns the content of an image file into numbers, and damage of any kind into a message that names the file. */
final class ImageDecoder {

    private ImageDecoder() {}

    static float[] decode(byte[] content, String place, ImageForm form) {
        if (content.length == 0) {
            throw new InvalidDataException(place + ": is empty; an image is expected. Fetch it again or remove it.");
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidDataException(place
                        + ": is no image that can be read, whatever its name says; png, jpg, bmp and gif are known. "
                        + "Convert it or remove it.");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return form.of(pixels(reader, place, form));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw damaged(place, e);
        }
    }

    private static Pixels pixels(ImageReader reader, String place, ImageForm form) throws IOException {
        try {
            form.check(place, reader.getHeight(0), reader.getWidth(0));
            List<String> complaints = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> complaints.add(warning));
            var image = reader.read(0);
            for (var complaint : complaints) {
                if (isDamage(complaint)) {
                    throw new IIOException(complaint);
                }
            }
            return new Pixels(image.getHeight(), image.getWidth(),
                    new ImageSamples(image).withChannels(form.channels()));
        } catch (InvalidDataException e) {
            throw e;
        } catch (RuntimeException e) {
            // Readers of damaged files also fail by indices, lengths and arguments that make no sense.
            throw damaged(place, e);
        }
    }

    /** The JPEG reader fills what is missing with grey and only warns; so does the GIF reader with codes that are wrong. */
    private static boolean isDamage(String warning) {
        return warning.startsWith("Truncated") || warning.startsWith("Corrupt")
                || warning.startsWith("Out-of-sequence");
    }

    private static InvalidDataException damaged(String place, Exception cause) {
        return new InvalidDataException(place + ": cannot be decoded (" + reason(cause)
                + "); the file is damaged or cut short, or of a kind that Java cannot read, as JPEG in CMYK. Fetch it "
                + "again, convert it or remove it.", cause);
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause();
        var message = failure.getMessage();
        if (cause != null) {
            return (message == null ? "" : message + ": ") + reason(cause);
        }
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
