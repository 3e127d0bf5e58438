/** Builds that users have, each from the packaged product alone. */
@NullMarked
package dev.nacre.it.users;

import org.jspecify.annotations.NullMarked;
