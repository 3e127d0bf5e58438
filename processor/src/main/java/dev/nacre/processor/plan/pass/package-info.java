/** Rewrites of a program, one class each: every pass can be switched off and leaves the results as they are. */
@NullMarked
package dev.nacre.processor.plan.pass;

import org.jspecify.annotations.NullMarked;
