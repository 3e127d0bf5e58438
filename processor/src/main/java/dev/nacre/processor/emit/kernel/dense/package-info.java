/**
 * Products with matrices in panels, their weight gradients, and the limit on the norm of a unit. Read
 * {@link dev.nacre.processor.emit.kernel.dense.ProductKernel} first.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.dense;

import org.jspecify.annotations.NullMarked;
