/** The truth that generated code is compared with: programs run in double precision by plain loops, and what runs both sides. */
@NullMarked
package dev.nacre.processor.oracle;

import org.jspecify.annotations.NullMarked;
