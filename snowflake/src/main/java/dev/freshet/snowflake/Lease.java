package dev.freshet.snowflake;

import com.snowflake.snowpark_java.Session;
import dev.freshet.connection.spi.Loan;

/**
 * A session lent exclusively until it is closed. Used by one thread at a time.
 *
 * <p>Keep neither the session nor a DataFrame of it beyond that: they do nothing from then on, and
 * say so.
 */
public final class Lease implements AutoCloseable {
  private final Loan<SnowparkSession> loan;

  Lease(Loan<SnowparkSession> loan) {
    this.loan = loan;
  }

  /**
   * The session.
   *
   * @throws IllegalStateException when the lease was closed
   */
  public Session session() {
    return loan.get().session();
  }

  /**
   * Gives the session back, at once: its state is cleaned in the background. Closing twice does
   * nothing more.
   */
  @Override
  public void close() {
    loan.close();
  }
}
