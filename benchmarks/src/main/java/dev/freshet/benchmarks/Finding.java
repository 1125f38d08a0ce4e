package dev.freshet.benchmarks;

/** A figure and what came of measuring it. */
record Finding(Figure figure, Outcome outcome) {}
