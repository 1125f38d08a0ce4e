/**
 * What can be on a page: a sealed family of records, one file each, that hold data and nothing
 * else.
 *
 * <p>Records check and copy their components when they are made; after that they are trusted
 * everywhere. They are immutable and may be shared between threads.
 */
@NullMarked
package dev.freshet.element;

import org.jspecify.annotations.NullMarked;
