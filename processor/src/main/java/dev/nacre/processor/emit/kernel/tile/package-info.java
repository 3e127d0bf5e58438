/**
 * The innermost loops of everything that multiplies: accumulators in registers, described rather than printed one by one. Read
 * {@link dev.nacre.processor.emit.kernel.tile.RegisterTile} first; {@link dev.nacre.processor.emit.kernel.tile.MatrixTiles}
 * uses all of it.
 */
@NullMarked
package dev.nacre.processor.emit.kernel.tile;

import org.jspecify.annotations.NullMarked;
