/**
 * How many vector registers machines have, and how large the register tiles of each kind are for that: the table that options
 * change and the dump shows. Read {@link dev.nacre.processor.emit.kernel.registers.TileForm} first.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.registers;

import org.jspecify.annotations.NullMarked;
