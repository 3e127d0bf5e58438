/**
 * One expression over every element of a value, and the updates of parameters. Read
 * {@link dev.nacre.processor.emit.kernel.elementwise.ElementwiseKernel} first.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.elementwise;

import org.jspecify.annotations.NullMarked;
