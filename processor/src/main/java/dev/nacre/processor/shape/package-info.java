/** Shapes of one sample: pure arithmetic, no knowledge of layers or of javac. */
@NullMarked
package dev.nacre.processor.shape;

import org.jspecify.annotations.NullMarked;
