/**
 * A team of threads that walks through one program together, and the pool of scratch arrays its members share.
 */
@NullMarked
package dev.nacre.runtime.parallel;

import org.jspecify.annotations.NullMarked;
