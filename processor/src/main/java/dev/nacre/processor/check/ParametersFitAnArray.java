package dev.nacre.processor.check;

import java.math.BigInteger;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Parameter;
import dev.nacre.processor.network.Trail;

/** All parameters of a model stand in one array of floats. */
final class ParametersFitAnArray implements Check {

    private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        var total = BigInteger.ZERO;
        for (var layer : draft.graph().layers()) {
            total = total.add(parameters(layer));
            if (total.compareTo(MOST) > 0) {
                diagnostics.report(DiagnosticId.TOO_MANY_PARAMETERS, layer.source(), layer.name(), total,
                        Trail.of(draft.graph()).to(layer.name()));
                return;
            }
        }
    }

    private static BigInteger parameters(Node layer) {
        return layer.stages().stream().flatMap(stage -> stage.parameters().stream()).map(ParametersFitAnArray::elements)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger elements(Parameter parameter) {
        return parameter.definition().shape().extents().stream().map(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
