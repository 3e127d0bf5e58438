package dev.nacre.benchmarks.protocol;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a task starts from, the same for every system.
 *
 * @param parameters initial values by the names that {@link Step} gives them
 * @param inputs batches, each of the rows of one call times the shape of a sample
 * @param targets one for each batch, or none for predictions; classes are indexes, one for each row
 */
public record InitialState(Map<String, Tensor> parameters, List<Tensor> inputs, List<Tensor> targets) {

    private static final int MARK = 0x4e414352;

    /** Keeps copies in the order given. */
    public InitialState {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /**
     * One of the parameters.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public Tensor parameter(String name) {
        var tensor = parameters.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the initial state has no parameter '" + name + "', only "
                    + parameters.keySet());
        }
        return tensor;
    }

    /** Writes all of it to one file. */
    public void write(Path file) {
        try (var output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            output.writeInt(MARK);
            output.writeInt(parameters.size());
            for (var parameter : parameters.entrySet()) {
                output.writeUTF(parameter.getKey());
                write(parameter.getValue(), output);
            }
            writeAll(inputs, output);
            writeAll(targets, output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the initial state to " + file, e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static InitialState read(Path file) {
        try (var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (input.readInt() != MARK) {
                throw new IOException("this is not an initial state; prepare it again");
            }
            var parameters = new LinkedHashMap<String, Tensor>();
            for (int left = input.readInt(); left > 0; left--) {
                parameters.put(input.readUTF(), tensor(input));
            }
            return new InitialState(parameters, tensors(input), tensors(input));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the initial state in " + file, e);
        }
    }

    private static void writeAll(List<Tensor> tensors, DataOutputStream output) throws IOException {
        output.writeInt(tensors.size());
        for (var tensor : tensors) {
            write(tensor, output);
        }
    }

    private static void write(Tensor tensor, DataOutputStream output) throws IOException {
        output.writeInt(tensor.shape().size());
        for (int size : tensor.shape()) {
            output.writeInt(size);
        }
        var bytes = ByteBuffer.allocate(Math.multiplyExact(tensor.values().length, Float.BYTES));
        bytes.asFloatBuffer().put(tensor.values());
        output.write(bytes.array());
    }

    private static List<Tensor> tensors(DataInputStream input) throws IOException {
        var tensors = new ArrayList<Tensor>();
        for (int left = input.readInt(); left > 0; left--) {
            tensors.add(tensor(input));
        }
        return tensors;
    }

    private static Tensor tensor(DataInputStream input) throws IOException {
        var shape = new ArrayList<Integer>();
        int size = 1;
        for (int left = input.readInt(); left > 0; left--) {
            shape.add(input.readInt());
            size = Math.multiplyExact(size, shape.getLast());
        }
        var bytes = new byte[Math.multiplyExact(size, Float.BYTES)];
        input.readFully(bytes);
        var values = new float[size];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }
}
