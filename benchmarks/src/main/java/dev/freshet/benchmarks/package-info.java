/** Measures Freshet on the machine it runs on, beside what its peers and bare parts reach. */
@NullMarked
package dev.freshet.benchmarks;

import org.jspecify.annotations.NullMarked;
