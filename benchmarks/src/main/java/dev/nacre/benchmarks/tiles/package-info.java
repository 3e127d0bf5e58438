/** A trial of every size of register tile, on the machine at hand. */
@NullMarked
package dev.nacre.benchmarks.tiles;

import org.jspecify.annotations.NullMarked;
