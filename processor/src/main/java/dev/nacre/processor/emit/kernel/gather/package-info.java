/**
 * Kernels that read or write where an index says: lookups, gathers, the largest of a group. Read
 * {@link dev.nacre.processor.emit.kernel.gather.LookupKernel} first.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.gather;

import org.jspecify.annotations.NullMarked;
