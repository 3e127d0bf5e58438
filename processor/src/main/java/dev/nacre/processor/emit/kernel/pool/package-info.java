/**
 * Maxima, averages and sums over windows of a grid, and their gradients. Read
 * {@link dev.nacre.processor.emit.kernel.pool.PoolKernel} first, then {@link dev.nacre.processor.emit.kernel.pool.WindowLoop}.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.pool;

import org.jspecify.annotations.NullMarked;
