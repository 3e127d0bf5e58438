/** PyTorch's own C++ interface, called from Java. */
@NullMarked
package dev.nacre.benchmarks.peers.libtorch;

import org.jspecify.annotations.NullMarked;
