/**
 * Sums over features, samples, positions or channels, softmax and cross entropy, all in an order that no machine changes. Read
 * {@link dev.nacre.processor.emit.kernel.reduce.RowKernel} first.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.reduce;

import org.jspecify.annotations.NullMarked;
