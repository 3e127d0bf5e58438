/** What is measured: one class for each kind of question. */
@NullMarked
package dev.nacre.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
