/** Whether anything became slower since the last release. */
@NullMarked
package dev.nacre.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
