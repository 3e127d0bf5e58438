/** The workloads of the comparison, in terms that every system understands, and how a process is asked to do them. */
@NullMarked
package dev.nacre.benchmarks.protocol;

import org.jspecify.annotations.NullMarked;
