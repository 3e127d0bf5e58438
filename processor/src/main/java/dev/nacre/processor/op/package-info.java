/** The closed vocabulary of operations that every layer, loss and optimizer is lowered to, with their gradients. */
@NullMarked
package dev.nacre.processor.op;

import org.jspecify.annotations.NullMarked;
