/** Numbers from outside: each case file becomes a network, is trained by the generated code and compared. */
@NullMarked
package dev.nacre.it.reference;

import org.jspecify.annotations.NullMarked;
