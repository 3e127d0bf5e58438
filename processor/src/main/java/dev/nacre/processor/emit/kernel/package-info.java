/** The arithmetic of generated code: every kernel as vector code and as its scalar twin with the same bits. */
@NullMarked
package dev.nacre.processor.emit.kernel;

import org.jspecify.annotations.NullMarked;
