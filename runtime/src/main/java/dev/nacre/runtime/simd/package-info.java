/**
 * The numerical ground: vector species, own elementary functions, fixed-order sums and counter-based random numbers, each
 * with a scalar twin that gives the same bits.
 */
@NullMarked
package dev.nacre.runtime.simd;

import org.jspecify.annotations.NullMarked;
