/** Numbered lessons, each a real job with a score. */
@NullMarked
package dev.nacre.samples;

import org.jspecify.annotations.NullMarked;
