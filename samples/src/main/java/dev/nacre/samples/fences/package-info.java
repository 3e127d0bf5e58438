/** Lesson 8: a class for every pixel, with an atrous spatial pyramid. */
@NullMarked
package dev.nacre.samples.fences;

import org.jspecify.annotations.NullMarked;
