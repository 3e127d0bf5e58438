/** Model files: tensors with names in the published safetensors format, written whole or not at all, checked when read. */
@NullMarked
package dev.nacre.runtime.io;

import org.jspecify.annotations.NullMarked;
