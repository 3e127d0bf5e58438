/** PyTorch's C++ API as a peer. */
@NullMarked
package dev.nacre.benchmarks.peers.libtorch;

import org.jspecify.annotations.NullMarked;
