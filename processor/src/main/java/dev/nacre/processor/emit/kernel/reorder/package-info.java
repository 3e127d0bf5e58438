/**
 * Kernels that put the same numbers elsewhere: transpositions, copies of channels, samples from rows to blocks and back. Read
 * {@link dev.nacre.processor.emit.kernel.reorder.TransposeKernel} first.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.reorder;

import org.jspecify.annotations.NullMarked;
