/** The language: what a user writes to declare a network. */
@NullMarked
package dev.nacre.annotations;

import org.jspecify.annotations.NullMarked;
