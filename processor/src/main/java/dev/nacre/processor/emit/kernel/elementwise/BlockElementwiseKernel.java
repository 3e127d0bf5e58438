package dev.nacre.processor.emit.kernel.elementwise;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.BlockOperands;
import dev.nacre.processor.emit.kernel.code.BlockOperands.Broadcast;
import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

/** One expression over every element of samples in blocks, with all its chain fused into one loop. */
public record BlockElementwiseKernel(String name, ScalarExpression function, BlockOperands operands)
        implements
            Kernel.Twin {

    @Override
    public String key() {
        return "elementwise in blocks " + function + operands.broadcasts() + features() + " " + channels();
    }

    @Override
    public String documentation() {
        return "y = " + ExpressionText.of(function, index -> operands.names().get(index)) + ", samples in blocks.";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(List.of("y"));
        values.addAll(operands.names());
        var arguments = Argument.list(values, "from", "to");
        scalarInputs().addTo(arguments);
        return arguments;
    }

    private ScalarInputs scalarInputs() {
        return ScalarInputs.of(List.of(function));
    }

    private int features() {
        return operands.grid().size();
    }

    private int channels() {
        return operands.grid().channels();
    }

    private boolean draws() {
        return !scalarInputs().streams().isEmpty();
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        operands.load(code, vector, Broadcast.SINGLE);
        boolean flat = !draws() && operands.areOnly(Broadcast.FULL, Broadcast.SINGLE);
        return flat ? flat(code, vector) : byElements(code, vector);
    }

    private CodeBlock flat(CodeBlock.Builder code, boolean vector) {
        int block = features() * Layout.LANES;
        code.addStatement("int end = $L * $L", Code.blocksOf("to"), block).beginControlFlow(
                "for (int i = $L * $L; i < end; $L)", Code.blocksOf("from"), block, vector ? "i += LANES" : "i++");
        element(code, vector);
        return code.endControlFlow().build();
    }

    private CodeBlock byElements(CodeBlock.Builder code, boolean vector) {
        Code.blocks(code);
        boolean byChannels = !operands.areOnly(Broadcast.FULL, Broadcast.SINGLE, Broadcast.SAMPLES, Broadcast.FEATURES);
        if (byChannels) {
            code.beginControlFlow("for (int first = 0; first < $L; first += $L)", features(), channels())
                    .beginControlFlow("for (int c = 0; c < $L; c++)", channels()).addStatement("int f = first + c");
        } else {
            code.beginControlFlow("for (int f = 0; f < $L; f++)", features());
        }
        operands.load(code, vector, Broadcast.CHANNELS, Broadcast.FEATURES);
        Code.lanes(code, vector).addStatement("int i = (block * $1L + f) * $2L + lane", features(), Layout.LANES);
        if (draws()) {
            drawnElement(code, vector);
        }
        element(code, vector);
        code.endControlFlow().endControlFlow().endControlFlow();
        return byChannels ? code.endControlFlow().build() : code.build();
    }

    /** The number of an element is that of its row and feature, as in rows, so that both layouts draw the same. */
    private void drawnElement(CodeBlock.Builder code, boolean vector) {
        var first = CodeBlock.of("(block * $1L + lane) * $2L + f", Layout.LANES, features());
        if (vector) {
            code.addStatement("$T elements = ELEMENTS.mul($L).add($L)", Vectors.INT_VECTOR, features(), first);
        } else {
            code.addStatement("int element = $L", first);
        }
    }

    private void element(CodeBlock.Builder code, boolean vector) {
        operands.load(code, vector, Broadcast.FULL, Broadcast.SAMPLE_CHANNELS, Broadcast.SAMPLES);
        var result = new ExpressionCode(Code.dialect(vector), code, i -> operands.term(i, vector),
                scalar -> Term.plain(ScalarInputs.name(scalar))).print(List.of(function)).getFirst();
        Code.store(code, vector, result, "y", "i");
    }
}
