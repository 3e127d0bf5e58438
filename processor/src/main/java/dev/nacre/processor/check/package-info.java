/** Rules over a whole network, one class each. */
@NullMarked
package dev.nacre.processor.check;

import org.jspecify.annotations.NullMarked;
