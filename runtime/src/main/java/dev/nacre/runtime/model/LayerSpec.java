package dev.nacre.runtime.model;

/**
 * One layer of a network as its declaration names it.
 *
 * @param name the name of the declaring method; that of a layer in a block has the use before it, as in "stage.2.first"
 * @param description one line for people, as in "dense 784 -> 128, relu"
 * @param shapes what goes in and what comes out
 * @param trace where its output stands after the forward part of a training step
 * @param cost its parameters and operations
 */
public record LayerSpec(String name, String description, LayerShapes shapes, LayerTrace trace, LayerCost cost) {}
