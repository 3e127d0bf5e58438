package dev.nacre.processor.check;

import java.util.List;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** The table of rules over a whole network. A new rule is one line here. */
public final class Checks {

    private static final List<Check> ALL = List.of(new UnusedParts(), new LossMismatch(), new NoisyOutput(),
            new TooManyParameters(), new TooMuchWorkspace(), new MisplacedSoftmax(), new ReluOnRegression(),
            new LinearStack(), new BiasBeforeBatchNorm(), new ScaleFreePenalty(), new SmallBatchNorm(),
            new DropoutBeforeBatchNorm(), new MisplacedNormalisation(), new SeluMismatch(),
            new DecayTwice(),
            new SaturatingStack(), new UnsuitableStart(), new ExcessivePatience(), new WideBottleneck(),
            new ScheduleMismatch(), new UndefinedLoss(), new DuplicateParameterName());

    private Checks() {}

    /** Reports whatever a rule finds wrong or unwise. */
    public static void run(NetworkDraft draft, Diagnostics diagnostics) {
        ALL.forEach(check -> check.check(draft, diagnostics));
    }
}
