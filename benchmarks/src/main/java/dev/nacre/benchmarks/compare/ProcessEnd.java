package dev.nacre.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Why a process is gone: by which status or signal, and what it said of it. */
final class ProcessEnd {

    // Shells and the JDK add the number of the signal to this.
    private static final int SIGNALS = 128;
    private static final Map<Integer, String> NAMES = Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9,
            "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");
    private static final Pattern SIGNAL = Pattern.compile("#\\s+(SIG[A-Z]+ \\(0x[0-9a-f]+\\)).*");
    private static final Pattern FAULT = Pattern
            .compile(".*(Exception|Error|error:|terminate called|[Ii]llegal|cannot ).*");
    private static final int LONGEST_LINE = 200;

    private final Path log;
    private @Nullable String signal;

    /** Of a process that writes to a log what is no answer. */
    ProcessEnd(Path log) {
        this.log = log;
    }

    /** Listens to its talk: a JVM says there which signal native code brought upon it, before it aborts. */
    void hear(String line) {
        var match = SIGNAL.matcher(line);
        if (signal == null && match.matches()) {
            signal = match.group(1);
        }
    }

    /** One sentence for the result. */
    String reason(int status) {
        var how = status > SIGNALS
                ? "signal " + NAMES.getOrDefault(status - SIGNALS, String.valueOf(status - SIGNALS))
                : "status " + status;
        return "its process has ended with " + how + telling().map(line -> ": " + line).orElse("") + "; see "
                + log.getFileName();
    }

    /** The signal, else the first line of the log that names a fault, else the first of all. */
    private Optional<String> telling() {
        if (signal != null) {
            return Optional.of(signal);
        }
        var lines = lines(log).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("WARNING")).toList();
        return lines.stream().filter(line -> FAULT.matcher(line).matches()).findFirst()
                .or(() -> lines.stream().findFirst())
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " ..." : line);
    }

    private static List<String> lines(Path log) {
        try {
            // Native code may write anything, and every byte is a character of this set.
            return Files.exists(log) ? Files.readAllLines(log, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }
}
