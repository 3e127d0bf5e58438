/**
 * Which kernel computes each step. What a kernel needs of planner, scheduler and emitter is written down here once, with the
 * reason, and read everywhere else.
 */
@NullMarked
package dev.nacre.processor.plan.select;

import org.jspecify.annotations.NullMarked;
