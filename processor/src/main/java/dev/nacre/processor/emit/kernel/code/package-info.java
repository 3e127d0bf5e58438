/**
 * What every kernel is printed with: the contract of a kernel, the two dialects of arithmetic, places in arrays, shared
 * methods. Read {@link dev.nacre.processor.emit.kernel.code.Kernel} first, then {@link
 * dev.nacre.processor.emit.kernel.code.ExpressionCode}.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.code;

import org.jspecify.annotations.NullMarked;
