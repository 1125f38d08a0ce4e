/** Immutable, typed, columnar tables: what a query gives and what a page shows. */
@NullMarked
package dev.freshet.data;

import org.jspecify.annotations.NullMarked;
