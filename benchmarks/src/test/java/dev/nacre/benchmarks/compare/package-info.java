/** Tests of how the comparison judges and reports. */
@NullMarked
package dev.nacre.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
