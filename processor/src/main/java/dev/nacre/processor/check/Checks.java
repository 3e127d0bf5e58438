package dev.nacre.processor.check;

import java.util.List;

import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;

/** The table of rules over a whole network. A new rule is one line here. */
public final class Checks {

    private static final List<Check> ALL = List.of(new EverythingIsUsed(), new LossFitsOutput(), new OutputIsQuiet(),
            new ParametersFitAnArray(), new WorkspaceFitsAnArray(), new SoftmaxComesLast(), new RegressionIsFree(),
            new LayersBend(), new BiasOutlastsNormalisation(), new PenaltyHasASubject(), new BatchNormSeesABatch(),
            new BatchNormSeesWhatPredictionDoes(), new NormalisationFits(), new SeluStaysNormal(),
            new DecayIsSaidOnce(),
            new GradientsComeThrough(), new StartKeepsSignalsInBounds(), new PatienceFits(), new BottleneckIsNarrow(),
            new ScheduleFitsTraining(), new LossIsDefined(), new ParameterNamesDiffer());

    private Checks() {}

    /** Reports whatever a rule finds wrong or unwise. */
    public static void run(NetworkDraft draft, Diagnostics diagnostics) {
        ALL.forEach(check -> check.check(draft, diagnostics));
    }
}
