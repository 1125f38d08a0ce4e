package dev.freshet.benchmarks;

/**
 * Something that is measured.
 *
 * @param key its name for programs; the first part is its area
 * @param title its name for people
 * @param unit of its value and its target
 * @param target what it should be
 * @param peers what others reach, in words; empty if it was not measured
 */
record Figure(String key, String title, String unit, Target target, String peers) {

  static Figure of(String key, String title, String unit, Target target) {
    return new Figure(key, title, unit, target, "");
  }

  Figure beside(String others) {
    return new Figure(key, title, unit, target, others);
  }
}
