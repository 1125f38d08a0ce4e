/** Freshet's door: {@link dev.freshet.Freshet#run} shows a script to visitors. */
@NullMarked
package dev.freshet;

import org.jspecify.annotations.NullMarked;
