/**
 * Faults on purpose: what a test may ask the endpoint to do wrong, and the routes on which it does.
 */
@NullMarked
package dev.snowglobe.fault;

import org.jspecify.annotations.NullMarked;
