/** Runs over every entry of the compiler's tables: a new layer, loss, optimizer, initialiser or penalty is tested by being listed. */
@NullMarked
package dev.nacre.processor.catalogue;

import org.jspecify.annotations.NullMarked;
