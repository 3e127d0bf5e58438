package dev.nacre.processor.oracle;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Passes;

/**
 * The generated classes of one network, loaded.
 *
 * @param passes what it computes
 * @param modelType what users call
 */
public record GeneratedNetwork(Passes passes, Class<? extends Model> modelType) {

    /** Loads the classes of the network with this full name. */
    public static GeneratedNetwork load(String name, Map<String, byte[]> classes, KernelForm form) {
        var loader = new GeneratedClasses(classes, form);
        try {
            var constructor = loader.loadClass(name + "Passes").getDeclaredConstructor();
            constructor.setAccessible(true);
            return new GeneratedNetwork((Passes) constructor.newInstance(),
                    loader.loadClass(name + "Model").asSubclass(Model.class));
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError("the classes of " + name + " cannot be loaded", failure);
        }
    }

    public NetworkSpec spec() {
        return passes.spec();
    }

    /** A new model, as users get it. */
    public Model create(long seed) {
        return (Model) call(null, method("create", long.class), seed);
    }

    /** Calls {@code predictAll} of a model with one array for each input, and gives one for each output. */
    public List<float[]> predictAll(Model model, List<float[]> inputs, int rows, int threads) {
        var outputs = spec().outputs().stream().map(output -> new float[rows * output.rows().width()]).toList();
        if (inputs.size() == 1 && outputs.size() == 1) {
            call(model, method("predictAll", float[].class, int.class, float[].class, int.class), inputs.getFirst(), rows,
                    outputs.getFirst(), threads);
        } else {
            call(model, method("predictAll", float[][].class, int.class, float[][].class, int.class),
                    inputs.toArray(float[][]::new), rows, outputs.toArray(float[][]::new), threads);
        }
        return outputs;
    }

    private Method method(String name, Class<?>... parameters) {
        try {
            var method = modelType.getMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(modelType + " has no " + name + Arrays.toString(parameters), missing);
        }
    }

    private static Object call(@org.jspecify.annotations.Nullable Object model, Method method, Object... arguments) {
        try {
            return method.invoke(model, arguments);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(method + " fails", failure);
        }
    }
}
