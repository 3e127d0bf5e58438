/** The only room that reads javax.lang.model: an annotated interface becomes a NetworkDeclaration. */
@NullMarked
package dev.nacre.processor.declare;

import org.jspecify.annotations.NullMarked;
