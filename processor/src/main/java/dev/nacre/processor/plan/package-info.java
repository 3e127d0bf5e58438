/** What a network computes, step by step, and where each value stands in memory. */
@NullMarked
package dev.nacre.processor.plan;

import org.jspecify.annotations.NullMarked;
