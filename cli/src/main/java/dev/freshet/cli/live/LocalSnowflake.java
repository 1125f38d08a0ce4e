package dev.freshet.cli.live;

import dev.freshet.connection.spi.Settings;
import dev.freshet.connection.spi.SettingsResolver;
import java.util.*;
import java.nio.file.Path;

final class LocalSnowflake implements SettingsResolver, AutoCloseable {
  LocalSnowflake(Report r) {}
  public Optional<Settings> resolve(Settings s) { return Optional.empty(); }
  void saved(Set<Path> x) {}
  public void close() {}
}
