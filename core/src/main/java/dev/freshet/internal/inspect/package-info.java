/** What the author of an app may see of its connections while it runs. */
@NullMarked
package dev.freshet.internal.inspect;

import org.jspecify.annotations.NullMarked;
