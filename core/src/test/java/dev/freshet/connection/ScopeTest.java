package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.data.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that each visitor has for themselves. */
@Timeout(60)
class ScopeTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();
  private final Passerby ada = new Passerby();
  private final Passerby ben = new Passerby();

  private Ledger of(Passerby visitor) {
    return app.connections()
        .connection("ledger", Ledger.class, new Run(visitor), c -> c.scope(Scope.SESSION));
  }

  @Test
  void eachVisitorHasSessionsAndResultsOfTheirOwn() {
    Frame first = of(ada).query("a");
    assertThat(of(ada).query("a")).isSameAs(first);
    assertThat(of(ben).query("a")).isNotSameAs(first);
    assertThat(app.server().executed("a")).isEqualTo(2);
    assertThat(app.server().opened.get()).isEqualTo(2);
  }

  @Test
  void whenAVisitorLeavesTheirSessionsAreClosedAndTheirResultsReleasedAndNobodyElses() {
    Frame ofBen = of(ben).query("a");
    of(ada).query("a");
    of(ada).query("b");
    long bytes = app.connections().cacheStats().bytes();
    ada.leave();
    Await.until("her session is closed", () -> app.server().closed.get() == 1);
    assertThat(app.connections().cacheStats().results()).isEqualTo(1);
    assertThat(app.connections().cacheStats().bytes()).isLessThan(bytes);
    assertThat(of(ben).query("a")).isSameAs(ofBen);
    ben.leave();
    Await.until("all are closed", () -> app.server().closed.get() == app.server().opened.get());
    assertThat(app.connections().cacheStats().bytes()).isZero();
  }

  @Test
  void whatALeavingVisitorsRunStillHoldsIsClosedWhenItComesBack() {
    var loan = of(ada).borrow();
    ada.leave();
    assertThat(app.server().closed.get()).isZero();
    loan.close();
    Await.until("it is closed", () -> app.server().closed.get() == 1);
  }

  @Test
  void aVisitorWhoHasLeftGetsNothingThatWouldStay() {
    ada.leave();
    assertThatThrownBy(() -> of(ada))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Connection \"ledger\" is closed");
    assertThat(app.server().opened.get()).isZero();
  }

  @Test
  void theSecretsCanSayItAndTheCodeBeatsThem() {
    app.secrets("[connections.ledger]\nscope = 'session'\n");
    Frame ofAda = app.connections().connection(Ledger.class, new Run(ada)).query("a");
    assertThat(app.connections().connection(Ledger.class, new Run(ben)).query("a"))
        .isNotSameAs(ofAda);
    Frame shared =
        app.connections()
            .connection(Ledger.class, new Run(ada), c -> c.scope(Scope.APP))
            .query("a");
    assertThat(
            app.connections()
                .connection(Ledger.class, new Run(ben), c -> c.scope(Scope.APP))
                .query("a"))
        .isSameAs(shared);
  }

  @Test
  void withoutAPageThereIsOneForTheProgram() {
    app.secrets("[connections.ledger]\nscope = 'session'\n");
    Frame first = app.connections().connection(Ledger.class).query("a");
    assertThat(app.connections().connection(Ledger.class).query("a")).isSameAs(first);
  }
}
