package dev.snowglobe.internal.engine;

import java.util.List;

/**
 * The statements of a request of several, each with a result of its own that the client asks for by
 * its id.
 *
 * @param parts in the order in which they ran
 */
public record Parts(List<Part> parts) implements Extra {

  /** Copies the list. */
  public Parts {
    parts = List.copyOf(parts);
  }

  /**
   * One of them.
   *
   * @param queryId its id
   * @param kind what kind of statement it was
   */
  public record Part(String queryId, StatementKind kind) {}
}
