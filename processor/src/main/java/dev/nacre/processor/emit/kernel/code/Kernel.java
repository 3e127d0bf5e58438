package dev.nacre.processor.emit.kernel.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

/** One method of generated arithmetic, in two forms that give the same bits. */
public interface Kernel {

    /** What makes two kernels the same method, whatever layers use them. */
    default String key() {
        return name();
    }

    /** The name it would like to have. */
    String name();

    /** One sentence or formula for its Javadoc. */
    String documentation();

    List<Argument> arguments();

    /** Constants that both bodies read; the same name always means the same value. */
    default List<FieldSpec> constants() {
        return List.of();
    }

    /** The body for a machine with vectors; methods it shares with others are asked of {@code helpers}. */
    CodeBlock vector(HelperMethods helpers);

    /** The body of the scalar fallback. */
    CodeBlock scalar();

    /** A kernel that only moves numbers: both forms are the same plain code. */
    interface Plain extends Kernel {

        CodeBlock body();

        @Override
        default CodeBlock vector(HelperMethods helpers) {
            return body();
        }

        @Override
        default CodeBlock scalar() {
            return body();
        }
    }

    /** A kernel without register tiles, whose forms differ in their dialect alone. */
    interface Twin extends Kernel {

        CodeBlock body(boolean vector);

        @Override
        default CodeBlock vector(HelperMethods helpers) {
            return body(true);
        }

        @Override
        default CodeBlock scalar() {
            return body(false);
        }
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

        /** Arrays with the place where each value begins, then integers. */
        public static List<Argument> list(List<String> values, String... integers) {
            var arguments = new ArrayList<Argument>();
            values.forEach(value -> arguments.addAll(value(value)));
            Arrays.stream(integers).map(Argument::integer).forEach(arguments::add);
            return arguments;
        }

        /** An array and the place in it where a value begins. */
        static List<Argument> value(String name) {
            return List.of(new Argument(Type.ARRAY, name), integer(name + "At"));
        }
    }
}
