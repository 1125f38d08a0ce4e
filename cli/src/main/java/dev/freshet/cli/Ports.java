package dev.freshet.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What to say of a port that can't be listened on. */
final class Ports {
  private Ports() {}

  /** Names the port, how to find who has it, and the next one that is free. */
  static String taken(String host, int port) {
    OptionalInt free =
        IntStream.rangeClosed(port + 1, Math.min(port + 100, 65_535))
            .filter(candidate -> isFree(host, candidate))
            .findFirst();
    String next =
        free.isPresent() ? "Take another: --port " + free.getAsInt() : "Take another port";
    return "port %d of %s is in use. %s. To see who has it: lsof -i :%d"
        .formatted(port, host, next, port);
  }

  static boolean isFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
