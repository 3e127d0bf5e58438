package dev.nacre.processor.emit.kernel;

import com.palantir.javapoet.CodeBlock;

import java.util.List;

/** One method of generated arithmetic, in two forms that give the same bits. */
public interface Kernel {

    /** What makes two kernels the same method, whatever layers use them. */
    String key();

    /** The name it would like to have. */
    String name();

    /** One sentence or formula for its Javadoc. */
    String documentation();

    List<Argument> arguments();

    /** The body for a machine with vectors; register tiles it calls are asked of {@code tiles}. */
    CodeBlock vector(Tiles tiles);

    /** The body in plain loops. */
    CodeBlock scalar();

    /** Whether both forms are the same plain code. */
    default boolean plain() {
        return false;
    }

    /** A parameter of the method. */
    record Argument(Type type, String name) {

        /** The types kernels take. */
        public enum Type {
            ARRAY, INT, FLOAT
        }

        static Argument integer(String name) {
            return new Argument(Type.INT, name);
        }

        static Argument number(String name) {
            return new Argument(Type.FLOAT, name);
        }

        /** An array and the place in it where a value begins. */
        static List<Argument> value(String name) {
            return List.of(new Argument(Type.ARRAY, name), integer(name + "At"));
        }
    }
}
