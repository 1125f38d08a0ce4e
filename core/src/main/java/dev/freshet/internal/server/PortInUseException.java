package dev.freshet.internal.server;

/** The port that the server was to listen on belongs to another program. */
public final class PortInUseException extends RuntimeException {

  private final int port;

  PortInUseException(String host, int port, Throwable cause) {
    super(
        "Port %d on %s is in use by another program; stop that one, or choose another port"
            .formatted(port, host),
        cause);
    this.port = port;
  }

  /** The port. */
  public int port() {
    return port;
  }
}
