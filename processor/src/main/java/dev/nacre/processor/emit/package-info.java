/** Java source from a plan. */
@NullMarked
package dev.nacre.processor.emit;

import org.jspecify.annotations.NullMarked;
