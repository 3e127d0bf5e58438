package dev.nacre.processor.emit.kernel.elementwise;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.BlockOperands;
import dev.nacre.processor.emit.kernel.code.BlockOperands.Spread;
import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Leaves;
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
        return "elementwise in blocks " + function + operands.spreads() + features() + " " + channels();
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
        leaves().addTo(arguments);
        return arguments;
    }

    private Leaves leaves() {
        return Leaves.of(List.of(function));
    }

    private int features() {
        return operands.grid().size();
    }

    private int channels() {
        return operands.grid().channels();
    }

    private boolean draws() {
        return !leaves().streams().isEmpty();
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        operands.load(code, vector, Spread.SINGLE);
        boolean flat = !draws() && operands.areOnly(Spread.FULL, Spread.SINGLE);
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
        boolean byChannels = !operands.areOnly(Spread.FULL, Spread.SINGLE, Spread.SAMPLES, Spread.FEATURES);
        if (byChannels) {
            code.beginControlFlow("for (int first = 0; first < $L; first += $L)", features(), channels())
                    .beginControlFlow("for (int c = 0; c < $L; c++)", channels()).addStatement("int f = first + c");
        } else {
            code.beginControlFlow("for (int f = 0; f < $L; f++)", features());
        }
        operands.load(code, vector, Spread.CHANNELS, Spread.FEATURES);
        Code.lanes(code, vector).addStatement("int i = (block * $1L + f) * $2L + lane", features(), Layout.LANES);
        if (draws()) {
            drawnElement(code, vector);
        }
        element(code, vector);
        code.endControlFlow().endControlFlow().endControlFlow();
        return byChannels ? code.endControlFlow().build() : code.build();
    }

    /** The number of an element is that of its row and feature, as in rows, so that both arrangements draw the same. */
    private void drawnElement(CodeBlock.Builder code, boolean vector) {
        var first = CodeBlock.of("(block * $1L + lane) * $2L + f", Layout.LANES, features());
        if (vector) {
            code.addStatement("$T elements = ELEMENTS.mul($L).add($L)", Vectors.INT_VECTOR, features(), first);
        } else {
            code.addStatement("int element = $L", first);
        }
    }

    private void element(CodeBlock.Builder code, boolean vector) {
        operands.load(code, vector, Spread.FULL, Spread.SAMPLE_CHANNELS, Spread.SAMPLES);
        var result = new ExpressionCode(Code.dialect(vector), code, i -> operands.term(i, vector),
                scalar -> Term.plain(Leaves.name(scalar))).print(List.of(function)).getFirst();
        Code.store(code, vector, result, "y", "i");
    }
}
