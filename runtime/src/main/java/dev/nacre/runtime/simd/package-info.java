/** Arithmetic with the same bits in every lane, width and machine: vector functions and their scalar twins. */
@NullMarked
package dev.nacre.runtime.simd;

import org.jspecify.annotations.NullMarked;
