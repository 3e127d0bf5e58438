/** The checked graph of layers with names, shapes and parameters, and its builder. */
@NullMarked
package dev.nacre.processor.network;

import org.jspecify.annotations.NullMarked;
