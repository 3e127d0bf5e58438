/** What is measured: one class for each kind of question. */
@NullMarked
package dev.nacre.benchmarks.work;

import org.jspecify.annotations.NullMarked;
