package dev.freshet.connection.spi;

import java.util.Optional;

/**
 * Replaces settings that are a wish by settings that can be connected to: the command line turns
 * {@code account = "local"} into the address of an endpoint that it starts. Asked once when a
 * connection is made and again after its settings changed.
 */
@FunctionalInterface
public interface SettingsResolver {

  /**
   * The settings to use instead, or nothing when these are to be used as they are. May block, for
   * instance to start a server.
   */
  Optional<Settings> resolve(Settings settings);
}
