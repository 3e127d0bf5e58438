/** The catalogue of layers: one file each with attributes, shape rule, parameters and lowering to ops. */
@NullMarked
package dev.nacre.processor.layer;

import org.jspecify.annotations.NullMarked;
