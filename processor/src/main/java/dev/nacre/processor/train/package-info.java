/** The catalogue of losses, optimizers, initialisers and regularisers, one file each. */
@NullMarked
package dev.nacre.processor.train;

import org.jspecify.annotations.NullMarked;
