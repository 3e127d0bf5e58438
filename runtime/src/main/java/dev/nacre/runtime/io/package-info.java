/** Model files in the safetensors format. */
@NullMarked
package dev.nacre.runtime.io;

import org.jspecify.annotations.NullMarked;
