/** Measuring itself: the machine's peak, numbers with their spread, and how they are written down. */
@NullMarked
package dev.nacre.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
