/** PyTorch through DJL, with the libtorch of its native artifact. */
@NullMarked
package dev.nacre.benchmarks.peers.djl;

import org.jspecify.annotations.NullMarked;
