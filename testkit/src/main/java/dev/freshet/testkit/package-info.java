/** What tests of apps and of connections are made with. */
@NullMarked
package dev.freshet.testkit;

import org.jspecify.annotations.NullMarked;
