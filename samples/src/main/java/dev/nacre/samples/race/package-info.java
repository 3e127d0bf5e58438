/** The optimizers of the race: one network each, all alike but for the optimizer. */
@NullMarked
package dev.nacre.samples.race;

import org.jspecify.annotations.NullMarked;
