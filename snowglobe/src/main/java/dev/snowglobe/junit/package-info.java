/**
 * Snowglobe in tests of JUnit: {@link dev.snowglobe.junit.SnowglobeTest}. Needs JUnit 5.13 or newer
 * on the class path, which nothing else here does.
 */
@NullMarked
package dev.snowglobe.junit;

import org.jspecify.annotations.NullMarked;
