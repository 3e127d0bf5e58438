/** The measured networks, and the way to their compiled passes, which only their own package sees. */
@NullMarked
package dev.nacre.benchmarks.network;

import org.jspecify.annotations.NullMarked;
