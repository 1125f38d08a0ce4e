package dev.freshet.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Versioned implements IVersionProvider {

  /** The version, such as {@code 0.1.0}; {@code dev} when it does not run from a jar. */
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .map(version -> version.replace("-SNAPSHOT", ""))
        .orElse("dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Freshet " + version(),
      "Java %s, %s, %s".formatted(
          Runtime.version(), System.getProperty("java.vendor"), System.getProperty("java.home"))
    };
  }
}
