/** What every test of the built product stands on: its packages, programs that are started, projects that users have. */
@NullMarked
package dev.nacre.it;

import org.jspecify.annotations.NullMarked;
