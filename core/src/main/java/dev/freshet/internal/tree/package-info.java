/** The page as a tree of numbered nodes, and what changed between two of them: pure functions. */
@NullMarked
package dev.freshet.internal.tree;

import org.jspecify.annotations.NullMarked;
