/** Measurements of compiled networks beside the machine's own peak. */
@NullMarked
package dev.nacre.benchmarks;

import org.jspecify.annotations.NullMarked;
