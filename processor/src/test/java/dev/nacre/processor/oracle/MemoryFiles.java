package dev.nacre.processor.oracle;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compiler writes in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, Written> classes = new TreeMap<>();
    private final Map<String, Written> sources = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager reader) {
        super(reader);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, Kind kind, FileObject sibling) {
        var file = new Written(name, kind);
        (kind == Kind.SOURCE ? sources : classes).put(name, file);
        return file;
    }

    /** Class files by binary name. */
    Map<String, byte[]> classes() {
        var bytes = new TreeMap<String, byte[]>();
        classes.forEach((name, file) -> bytes.put(name, file.content.toByteArray()));
        return Collections.unmodifiableMap(bytes);
    }

    /** Generated sources by class name. */
    Map<String, String> sources() {
        var texts = new TreeMap<String, String>();
        sources.forEach((name, file) -> texts.put(name, file.text()));
        return Collections.unmodifiableMap(texts);
    }

    /** A source that nobody wrote to a disk. */
    static JavaFileObject source(String className, String text) {
        return new SimpleJavaFileObject(uri(className, Kind.SOURCE), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static URI uri(String name, Kind kind) {
        return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
    }

    /** A file of bytes. */
    private static final class Written extends SimpleJavaFileObject {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Written(String name, Kind kind) {
            super(uri(name, kind), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }

        private String text() {
            return content.toString(StandardCharsets.UTF_8);
        }
    }
}
