/**
 * One visitor: a mailbox, the thread that reads it, the values of the widgets, the page, and the
 * run that is writing it.
 *
 * <p>A {@link dev.freshet.internal.session.Session}'s state belongs to its own virtual thread;
 * others tell it {@link dev.freshet.internal.session.Event}s. A {@link
 * dev.freshet.internal.session.Run} has a virtual thread of its own, on which the script runs.
 */
@NullMarked
package dev.freshet.internal.session;

import org.jspecify.annotations.NullMarked;
