/**
 * Direct convolutions and their gradients, depthwise ones among them, samples in blocks or in rows. Read
 * {@link dev.nacre.processor.emit.kernel.convolution.ConvolutionKernel} first, then what it walks along,
 * {@link dev.nacre.processor.emit.kernel.convolution.IndirectConvolution}.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.convolution;

import org.jspecify.annotations.NullMarked;
