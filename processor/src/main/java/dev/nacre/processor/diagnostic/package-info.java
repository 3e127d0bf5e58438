/** What the compiler tells its user: the catalogue of messages, their collector and the way to javac. */
@NullMarked
package dev.nacre.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
