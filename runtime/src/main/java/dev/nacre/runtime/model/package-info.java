/** What generated networks implement and users hold: the description of a network, its passes and the model itself. */
@NullMarked
package dev.nacre.runtime.model;

import org.jspecify.annotations.NullMarked;
