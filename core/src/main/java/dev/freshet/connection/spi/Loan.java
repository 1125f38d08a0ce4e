package dev.freshet.connection.spi;

/** Something lent exclusively until it is closed; closing twice does nothing more. */
public interface Loan<S> extends AutoCloseable {
  /**
   * What is lent.
   *
   * @throws IllegalStateException when it was given back
   */
  S get();

  /** Gives it back. Never waits for the other side and never throws. */
  @Override
  void close();
}
