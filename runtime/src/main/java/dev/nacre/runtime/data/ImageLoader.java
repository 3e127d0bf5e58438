package dev.nacre.runtime.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.parallel.Team;

/**
 * Reads many images at once. Each thread takes the next that nobody has taken; where an image goes, and which of several bad
 * ones is reported, depends on the order of the files alone.
 */
final class ImageLoader {

    private final ClassFolders folders;
    private final List<StoredFile> files = new ArrayList<>();
    private final int[] labels;
    private final List<String> classes;
    private final ImageForm form;
    private final float[] values;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final ConcurrentSkipListMap<Integer, InvalidDataException> failures = new ConcurrentSkipListMap<>();

    ImageLoader(ClassFolders folders, List<String> classes, ImageForm form) {
        this.folders = folders;
        this.classes = classes;
        this.form = form;
        var found = new ArrayList<Integer>();
        for (int label = 0; label < classes.size(); label++) {
            var images = folders.files().getOrDefault(classes.get(label), List.of());
            files.addAll(images);
            found.addAll(Collections.nCopies(images.size(), label));
        }
        this.labels = found.stream().mapToInt(Integer::intValue).toArray();
        long numbers = (long) files.size() * form.size();
        if (numbers > Integer.MAX_VALUE - 8) {
            throw new InvalidDataException(folders.place() + ": " + files.size() + " images of " + form
                    + " numbers do not fit into one array; choose smaller images or fewer of them.");
        }
        this.values = new float[(int) numbers];
    }

    Dataset load(int threads, boolean progress) {
        var bar = progress ? LoadingBar.onStandardError(folders.place(), files.size()) : null;
        try (var team = Team.of(Math.min(threads, files.size()))) {
            team.run(member -> read(member.part() == 0 ? bar : null));
        }
        if (!failures.isEmpty()) {
            throw failures.firstEntry().getValue();
        }
        if (bar != null) {
            bar.end(classes.size() + (classes.size() == 1 ? " class, " : " classes, ") + form);
        }
        return new DatasetBuilder().input(Dataset.UNNAMED, Column.ofFinite(values, form.size()))
                .labels(Dataset.UNNAMED, labels, classes).build();
    }

    private void read(@Nullable LoadingBar bar) {
        // Nobody leaves out an image before a bad one, so the first of all bad ones is always found.
        for (int index = next.getAndIncrement(); index < files.size()
                && failures.headMap(index).isEmpty(); index = next.getAndIncrement()) {
            try {
                var file = files.get(index);
                float[] image = ImageDecoder.decode(content(file), path(file), form);
                System.arraycopy(image, 0, values, index * form.size(), image.length);
            } catch (InvalidDataException e) {
                failures.put(index, e);
            }
            int count = done.incrementAndGet();
            if (bar != null) {
                bar.show(count);
            }
        }
    }

    private byte[] content(StoredFile file) {
        try {
            return file.content().read();
        } catch (IOException e) {
            throw new InvalidDataException(path(file) + ": cannot be read (" + e.getMessage()
                    + "); the file is damaged or not yours to read.", e);
        }
    }

    private String path(StoredFile file) {
        return folders.place() + "/" + String.join("/", file.parts());
    }
}
