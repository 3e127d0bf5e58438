/**
 * Convolutions with 3 x 3 filters by Winograd's minimal filtering, and their weight gradients. Read
 * {@link dev.nacre.processor.emit.kernel.winograd.WinogradKernel} first, with {@code docs/decisions/0022} beside it.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.winograd;

import org.jspecify.annotations.NullMarked;
