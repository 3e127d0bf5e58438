/** What the processor costs a build: networks of several sizes, compiled by a fresh javac. */
@NullMarked
package dev.nacre.benchmarks.javac;

import org.jspecify.annotations.NullMarked;
