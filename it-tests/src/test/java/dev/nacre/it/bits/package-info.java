/** The same bits from every vector width and number of threads. */
@NullMarked
package dev.nacre.it.bits;

import org.jspecify.annotations.NullMarked;
