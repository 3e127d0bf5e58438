/** Tests of the protocol, without any of the systems that speak it. */
@NullMarked
package dev.nacre.benchmarks.protocol;

import org.jspecify.annotations.NullMarked;
