/** What a person watches while a model trains. */
@NullMarked
package dev.nacre.runtime.report;

import org.jspecify.annotations.NullMarked;
