/** Deeplearning4j on the fastest native backend for this processor. */
@NullMarked
package dev.nacre.benchmarks.peers.dl4j;

import org.jspecify.annotations.NullMarked;
