package dev.nacre.benchmarks.compare;

import dev.nacre.benchmarks.protocol.Task;

/** What the table calls the networks. */
final class Titles {

    private Titles() {}

    static String ofTraining(Task task) {
        return ofNetwork(task) + ", batch " + task.batch();
    }

    static String ofNetwork(Task task) {
        return switch (task.name()) {
            case "flowers" -> "4-16-3";
            case "digits" -> "784-128-10";
            case "wide" -> "784-512-512-10";
            case "wide-regularised" -> "784-512-512-10, batch norm, dropout";
            case "regression" -> "64-1024-1024-1024-1, SGD";
            case "table" -> "104-64-32-1";
            case "lenet" -> "LeNet-5";
            case "residual" -> "residual, 8 convolutions";
            case "autoencoder" -> "784-256-64-256-784";
            case "separable" -> "depthwise-separable";
            default -> task.name();
        };
    }
}
