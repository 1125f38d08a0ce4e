/** An app that is shown while it is written: served, watched, and replaced by its next version. */
@NullMarked
package dev.freshet.cli.live;

import org.jspecify.annotations.NullMarked;
