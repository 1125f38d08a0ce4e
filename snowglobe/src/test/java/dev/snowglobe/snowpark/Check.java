package dev.snowglobe.snowpark;

import java.io.Serializable;

/** Code of a case; it throws when the answer is another than the expected one. */
@FunctionalInterface
interface Check extends Serializable {
  /** Runs it. */
  void run(Client client) throws Exception;
}
