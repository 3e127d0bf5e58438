/** What the programs that measure have in common on their command lines. */
@NullMarked
package dev.nacre.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
