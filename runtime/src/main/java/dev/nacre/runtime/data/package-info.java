/** Data sets and the readers that load them. */
@NullMarked
package dev.nacre.runtime.data;

import org.jspecify.annotations.NullMarked;
