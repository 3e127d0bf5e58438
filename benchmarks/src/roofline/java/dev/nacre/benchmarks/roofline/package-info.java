/** The roofline: what each kernel reaches beside what the machine allows, as a table and a picture. */
@NullMarked
package dev.nacre.benchmarks.roofline;

import org.jspecify.annotations.NullMarked;
