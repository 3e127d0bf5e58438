/** Tests of Nacre's own side of the comparison. */
@NullMarked
package dev.nacre.benchmarks.compare.own;

import org.jspecify.annotations.NullMarked;
