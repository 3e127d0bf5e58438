/** How the learning rate moves in the course of a training. */
@NullMarked
package dev.nacre.runtime.schedule;

import org.jspecify.annotations.NullMarked;
