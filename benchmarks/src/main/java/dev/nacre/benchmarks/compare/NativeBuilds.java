package dev.nacre.benchmarks.compare;

import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.nacre.benchmarks.protocol.InstructionSet;

/**
 * Native libraries that come in several builds, one for each instruction set, whose name ends the name of the jar. A loader that
 * finds a wide one on the class path may load it on any processor and die of its first instruction.
 */
final class NativeBuilds {

    private static final Pattern BUILD = Pattern.compile("(.*)-(avx2|avx512)\\.jar");

    private NativeBuilds() {}

    /** The class path with no more than one such build of each library: the widest that the instruction set can run. */
    static String suitable(String classPath, InstructionSet instructions) {
        var files = classPath.split(File.pathSeparator);
        var widest = new HashMap<String, InstructionSet>();
        for (var file : files) {
            var build = BUILD.matcher(file);
            if (build.matches() && of(build.group(2)).compareTo(instructions) <= 0) {
                widest.merge(build.group(1), of(build.group(2)),
                        (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return Arrays.stream(files).filter(file -> isSuitable(file, widest))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isSuitable(String file, Map<String, InstructionSet> widest) {
        var build = BUILD.matcher(file);
        return !build.matches() || of(build.group(2)) == widest.get(build.group(1));
    }

    private static InstructionSet of(String key) {
        return InstructionSet.named(key).orElseThrow();
    }
}
