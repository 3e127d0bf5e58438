@NullMarked
package dev.nacre.benchmarks.cli;

import org.jspecify.annotations.NullMarked;
