/**
 * The language in which networks are declared: annotations for interfaces and their methods, read only by the compiler.
 * Start at {@link dev.nacre.annotations.Network}.
 */
@NullMarked
package dev.nacre.annotations;

import org.jspecify.annotations.NullMarked;
