package dev.freshet.cli;

import java.util.Optional;

/** The version that the build wrote into the jar. */
final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}; {@code dev} when it does not run from a jar. */
  static String number() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .map(version -> version.replace("-SNAPSHOT", ""))
        .orElse("dev");
  }

  /** The version, and that of the Java it runs on. */
  static String describe() {
    return "Freshet %s%nJava %s, %s"
        .formatted(number(), Runtime.version(), System.getProperty("java.home"));
  }
}
