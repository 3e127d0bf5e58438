/**
 * The facade of the kernels: {@link dev.nacre.processor.emit.kernel.Kernels} makes the kernel of a step, and {@link
 * dev.nacre.processor.emit.kernel.KernelLibrary} prints each once, as vector code and as its scalar twin with the same bits.
 * Families of kernels are the packages below; {@code code} and {@code tile} are what they are printed with.
 */
@NullMarked
package dev.nacre.processor.emit.kernel;

import org.jspecify.annotations.NullMarked;
