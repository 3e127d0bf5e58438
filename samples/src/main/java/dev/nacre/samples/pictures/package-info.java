/** Lesson 7: a residual network that tells pictures apart. */
@NullMarked
package dev.nacre.samples.pictures;

import org.jspecify.annotations.NullMarked;
