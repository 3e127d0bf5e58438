/** The user's own functions: formulas read, checked for where they are defined, and rewritten into forms that floats bear. */
@NullMarked
package dev.nacre.processor.expression;

import org.jspecify.annotations.NullMarked;
