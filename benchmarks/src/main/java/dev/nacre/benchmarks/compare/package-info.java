/** Nacre beside other systems: processes that are asked in turn, and the table of what came out. */
@NullMarked
package dev.nacre.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
