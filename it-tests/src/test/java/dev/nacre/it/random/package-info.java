/** Random networks: declared, compiled, trained and compared with the oracle; what fails is shrunk and printed. */
@NullMarked
package dev.nacre.it.random;

import org.jspecify.annotations.NullMarked;
