package dev.freshet.snowflake;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.OwnSettings;

/** placeholder */
final class SnowflakeFiles {
  private SnowflakeFiles() {}

  static OwnSettings read(String name, Environment environment) {
    return OwnSettings.NONE;
  }
}
