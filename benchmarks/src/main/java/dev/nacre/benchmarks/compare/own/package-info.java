/** Nacre's own side of the comparison: its networks, asked for by the protocol that all systems speak. */
@NullMarked
package dev.nacre.benchmarks.compare.own;

import org.jspecify.annotations.NullMarked;
