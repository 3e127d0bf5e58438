/** Several threads at one job: teams that share rows, and pools of workspaces. */
@NullMarked
package dev.nacre.runtime.parallel;

import org.jspecify.annotations.NullMarked;
