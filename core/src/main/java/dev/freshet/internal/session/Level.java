package dev.freshet.internal.session;

/** How serious a notice is. */
public enum Level {
  INFO,
  WARNING,
  ERROR
}
