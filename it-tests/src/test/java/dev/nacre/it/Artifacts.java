package dev.nacre.it;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import com.palantir.javapoet.JavaFile;
import de.siegmar.fastcsv.reader.CsvReader;

import dev.nacre.annotations.Network;
import dev.nacre.processor.NacreProcessor;
import dev.nacre.runtime.model.Model;

/** The packaged product, and exactly the libraries that come with it. */
public final class Artifacts {

    private Artifacts() {}

    /** The jars of our own that are published, by the name of their module's folder. */
    public static List<Artifact> ours() {
        return List.of(new Artifact("annotations", jar(Network.class)), new Artifact("runtime", jar(Model.class)),
                new Artifact("processor", jar(NacreProcessor.class)));
    }

    /** What programs are compiled against and run with; null marks are not among it, nobody needs them. */
    public static String runtimePath() {
        return path(Network.class, Model.class, CsvReader.class);
    }

    /** What compilers need to run the processor. */
    public static String processorPath() {
        return path(NacreProcessor.class, JavaFile.class);
    }

    private static String path(Class<?>... types) {
        return List.of(types).stream().map(type -> jar(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar that a class lies in. */
    public static Path jar(Class<?> type) {
        try {
            var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!place.toString().endsWith(".jar")) {
                throw new IllegalStateException(
                        place + " is no jar: these tests need the packaged product, so run them "
                                + "by 'mvnw verify'.");
            }
            return place;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One published jar.
     *
     * @param folder of its module
     * @param jar where it lies
     */
    public record Artifact(String folder, Path jar) {}
}
