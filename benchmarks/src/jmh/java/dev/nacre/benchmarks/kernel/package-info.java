/** The kernels of single layers under JMH, over shapes that fill their tiles and shapes that do not. */
@NullMarked
package dev.nacre.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
