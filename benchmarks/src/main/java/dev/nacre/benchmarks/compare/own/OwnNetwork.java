package dev.nacre.benchmarks.compare.own;

import dev.nacre.benchmarks.network.AutoencoderModel;
import dev.nacre.benchmarks.network.CensusModel;
import dev.nacre.benchmarks.network.DigitsModel;
import dev.nacre.benchmarks.network.FlowersModel;
import dev.nacre.benchmarks.network.LeNetModel;
import dev.nacre.benchmarks.network.Networks;
import dev.nacre.benchmarks.network.RegressionModel;
import dev.nacre.benchmarks.network.ResidualModel;
import dev.nacre.benchmarks.network.SeparableModel;
import dev.nacre.benchmarks.network.WideModel;
import dev.nacre.benchmarks.network.WideRegularisedModel;
import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.model.Passes;

/**
 * A compiled network in both forms: as the training loop sees it and as users hold it.
 *
 * @param passes for steps
 * @param model a new one, for parameters and predictions
 * @param one its method for one sample into an array
 * @param many its method for many samples on several threads
 */
record OwnNetwork(Passes passes, Model model, One one, Many many) {

    /** Predicts one sample into an array. */
    @FunctionalInterface
    interface One {
        void predict(float[] input, float[] output);
    }

    /** Predicts samples that stand one after another. */
    @FunctionalInterface
    interface Many {
        void predict(float[] inputs, int count, float[] outputs, int threads);
    }

    /**
     * The network of a task.
     *
     * @throws IllegalArgumentException when there is none
     */
    static OwnNetwork of(String task) {
        return switch (task) {
            case "flowers" -> {
                var model = FlowersModel.create();
                yield new OwnNetwork(Networks.flowers(), model, model::predict, model::predictAll);
            }
            case "digits" -> {
                var model = DigitsModel.create();
                yield new OwnNetwork(Networks.digits(), model, model::predict, model::predictAll);
            }
            case "wide" -> {
                var model = WideModel.create();
                yield new OwnNetwork(Networks.wide(), model, model::predict, model::predictAll);
            }
            case "wide-regularised" -> {
                var model = WideRegularisedModel.create();
                yield new OwnNetwork(Networks.wideRegularised(), model, model::predict, model::predictAll);
            }
            case "regression" -> {
                var model = RegressionModel.create();
                yield new OwnNetwork(Networks.regression(), model, model::predict, model::predictAll);
            }
            case "table" -> {
                var model = CensusModel.create();
                yield new OwnNetwork(Networks.census(), model, model::predict, model::predictAll);
            }
            case "lenet" -> {
                var model = LeNetModel.create();
                yield new OwnNetwork(Networks.leNet(), model, model::predict, model::predictAll);
            }
            case "residual" -> {
                var model = ResidualModel.create();
                yield new OwnNetwork(Networks.residual(), model, model::predict, model::predictAll);
            }
            case "autoencoder" -> {
                var model = AutoencoderModel.create();
                yield new OwnNetwork(Networks.autoencoder(), model, model::predict, model::predictAll);
            }
            case "separable" -> {
                var model = SeparableModel.create();
                yield new OwnNetwork(Networks.separable(), model, model::predict, model::predictAll);
            }
            default -> throw new IllegalArgumentException("there is no network for task '" + task + "'");
        };
    }
}
