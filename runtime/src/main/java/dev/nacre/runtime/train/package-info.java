/** The training loop, its history and its listeners. */
@NullMarked
package dev.nacre.runtime.train;

import org.jspecify.annotations.NullMarked;
