/** The compiler's front door: the annotation processor and the pipeline of its phases. */
@NullMarked
package dev.nacre.processor;

import org.jspecify.annotations.NullMarked;
