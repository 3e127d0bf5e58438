package dev.nacre.processor.op;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static org.assertj.core.api.Assertions.assertThat;

/** No operation hides a function: kernels are given the scalars and random streams of those it names, and no others. */
final class ExpressionsOfOpsTest {

    static Stream<Class<?>> operations() {
        return records(Op.class).distinct();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord() ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(ExpressionsOfOpsTest::records);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void namesEveryFunctionThatItHolds(Class<?> operation) throws ReflectiveOperationException {
        var functions = new ArrayList<ScalarExpression>();
        var arguments = Arrays.stream(operation.getRecordComponents())
                .map(component -> argument(component, functions)).toArray();
        assertThat(create(operation, arguments).expressions()).containsExactlyInAnyOrderElementsOf(functions);
    }

    private static Op create(Class<?> operation, @Nullable Object[] arguments) throws ReflectiveOperationException {
        var types = Arrays.stream(operation.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (Op) operation.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(operation + " needs better arguments", refused);
        }
    }

    /** Functions are told apart by a number; anything else is no function, whatever it is. */
    private static @Nullable Object argument(RecordComponent component, List<ScalarExpression> functions) {
        var type = component.getGenericType().getTypeName();
        if (type.contains(ScalarExpression.class.getSimpleName())) {
            var function = constant(functions.size());
            functions.add(function);
            return component.getType() == List.class ? List.of(function) : function;
        }
        return switch (type) {
            case "int" -> 1;
            case "double" -> 1.0;
            case "boolean" -> true;
            default -> null;
        };
    }
}
