/** How good a model is: accuracy, losses and confusion. */
@NullMarked
package dev.nacre.runtime.metric;

import org.jspecify.annotations.NullMarked;
