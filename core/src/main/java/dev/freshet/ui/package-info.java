/**
 * Where a script writes. {@link dev.freshet.ui.Ui} is all that a script sees of Freshet's pages:
 * three primitives in {@link dev.freshet.ui.Canvas}, and facets whose methods are made of them.
 */
@NullMarked
package dev.freshet.ui;

import org.jspecify.annotations.NullMarked;
