/** ONNX Runtime, which predicts and does not train; the model files are written here. */
@NullMarked
package dev.nacre.benchmarks.peers.onnx;

import org.jspecify.annotations.NullMarked;
