package dev.nacre.processor.plan.select;

import java.util.Locale;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.select.KernelChoice.DepthwiseWeightGradient;
import dev.nacre.processor.plan.select.KernelChoice.DirectConvolution;
import dev.nacre.processor.plan.select.KernelChoice.DirectWeightGradient;
import dev.nacre.processor.plan.select.KernelChoice.DirectWeightGradient.Lanes;
import dev.nacre.processor.plan.select.KernelChoice.WinogradConvolution;
import dev.nacre.processor.plan.select.KernelChoice.WinogradWeightGradient;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/** Selects the kernels of convolutions and their gradients. */
record ConvolutionSelector(Set<KernelSwitch> switchedOff) {

    StepKernel forward(Step step, Op.Convolution op) {
        var x = step.operands().getFirst().shape();
        var y = step.result().shape();
        return convolution(step, new WinogradFit(op.window(), op.groups(), x, y),
                Winograd.forward(op.window(), x, y));
    }

    /** Judged like the convolution it belongs to, whose grids it has the other way round. */
    StepKernel dataGradient(Step step, Op.ConvolutionInputGradient op) {
        var y = step.operands().getFirst().shape();
        return convolution(step, new WinogradFit(op.window(), op.groups(), op.input(), y),
                Winograd.dataGradient(op.window(), op.input(), y));
    }

    private StepKernel convolution(Step step, WinogradFit fit, Winograd tiling) {
        var refusal = fit.refusal();
        if (refusal.isPresent()) {
            return new StepKernel(new DirectConvolution(), new Partition.Samples(), refusal.get());
        }
        return isOff(KernelSwitch.WINOGRAD)
                ? new StepKernel(new DirectConvolution(), new Partition.Samples(), "Winograd is switched off")
                : new StepKernel(new WinogradConvolution(tiling, step.result().inBlocks()), new Partition.Samples(),
                        fit.reason());
    }

    StepKernel weightGradient(Step step, Op.ConvolutionWeightGradient op) {
        var x = step.operands().get(0).shape();
        var dy = step.operands().get(1).shape();
        var winograd = new WinogradFit(op.window(), op.groups(), x, dy);
        if (winograd.refusal().isEmpty() && !isOff(KernelSwitch.WINOGRAD_GRADIENT)) {
            return new StepKernel(
                    new WinogradWeightGradient(new WinogradGradient(Winograd.forward(op.window(), x, dy))),
                    Partition.channels(x.channels()), winograd.reason());
        }
        if (new DepthwiseFit(op.window(), op.groups(), x, dy).fits() && !isOff(KernelSwitch.DEPTHWISE)) {
            return new StepKernel(new DepthwiseWeightGradient(), Partition.channels(op.groups()),
                    "each filter reads one channel");
        }
        return direct(step, op, x, dy);
    }

    private StepKernel direct(Step step, Op.ConvolutionWeightGradient op, Shape x, Shape dy) {
        var partition = Partition.elementsOf(step.result());
        if (op.groups() > 1) {
            return new StepKernel(new DirectWeightGradient(Lanes.SAMPLES), partition,
                    "filters of several groups read different channels");
        }
        if (isOff(KernelSwitch.FILTER_LANES)) {
            return new StepKernel(new DirectWeightGradient(Lanes.SAMPLES), partition,
                    "lanes over filters are switched off");
        }
        return cheaper(op.window(), x, dy, partition);
    }

    private static StepKernel cheaper(Window window, Shape x, Shape dy, Partition partition) {
        double filters = FilterLaneCost.overFilters(window, x, dy);
        double samples = FilterLaneCost.overSamples(window, x, dy);
        return new StepKernel(new DirectWeightGradient(filters < samples ? Lanes.FILTERS : Lanes.SAMPLES), partition,
                String.format(Locale.ROOT, "about %.0f cycles a place with lanes over filters, %.0f over samples",
                        filters, samples));
    }

    private boolean isOff(KernelSwitch choice) {
        return switchedOff.contains(choice);
    }
}
