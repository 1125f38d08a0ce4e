package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freshet.connection.spi.RunScope;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long and how many results are kept, where the query itself does not say. */
@Timeout(60)
class KeepingTest {
  @RegisterExtension final LedgerApp app = new LedgerApp();

  private Ledger with(Consumer<ConnectionSpec> options) {
    return app.connections().connection("ledger", Ledger.class, RunScope.none(), options);
  }

  @Test
  void ofMoreThanTheMostEntriesTheOldestGoFirst() {
    Ledger two = with(c -> c.maxEntries(2));
    two.query("a");
    Frame b = two.query("b");
    Frame c = two.query("c");
    assertThat(app.connections().cacheStats().results()).isEqualTo(2);
    assertThat(two.query("b")).isSameAs(b);
    assertThat(two.query("c")).isSameAs(c);
    two.query("a");
    assertThat(app.server().executed("a")).isEqualTo(2);
    assertThat(two.query("c")).isSameAs(c);
    two.query("b");
    assertThat(app.server().executed("b")).isEqualTo(2);
  }

  @Test
  void theMostEntriesOfOneConnectionLeaveAnotherAlone() {
    Ledger other = with(c -> c.set("pool_size", 3));
    Frame kept = other.query("z");
    Ledger one = with(c -> c.maxEntries(1));
    one.query("a");
    one.query("b");
    assertThat(other.query("z")).isSameAs(kept);
    assertThat(app.connections().cacheStats().results()).isEqualTo(2);
  }

  @Test
  void theSecretsSayHowManyAndHowLongAndTheCodeBeatsThem() {
    app.secrets("[connections.ledger]\nmax_entries = 1\nttl = '10m'\n");
    Ledger ledger = with(_ -> {});
    assertThat(ledger.engine().defaultTtl()).isEqualTo(Duration.ofMinutes(10));
    ledger.query("a");
    ledger.query("b");
    assertThat(app.connections().cacheStats().results()).isEqualTo(1);
    Ledger code = with(c -> c.ttl(Duration.ofHours(1)).maxEntries(3));
    assertThat(code.engine().defaultTtl()).isEqualTo(Duration.ofHours(1));
    code.query("a");
    code.query("c");
    assertThat(app.connections().cacheStats().results()).isEqualTo(3);
  }

  @Test
  void changingThemInTheSecretsResetsNothingAndReachesHandlesThatAreKept() {
    app.secrets("[connections.ledger]\nttl = 600\n");
    Ledger ledger = with(_ -> {});
    Frame first = ledger.query("a");
    app.secrets("[connections.ledger]\nttl = 60.5\nmax_entries = 1\n");
    assertThat(ledger.query("a")).isSameAs(first);
    assertThat(ledger.engine().defaultTtl()).isEqualTo(Duration.ofMillis(60_500));
    ledger.query("b");
    assertThat(app.connections().cacheStats().results()).isEqualTo(1);
    assertThat(app.server().opened.get()).isEqualTo(1);
  }

  @Test
  void oneEngineServesAllHandlesOfANameWhateverTheySayOfResults() {
    with(c -> c.ttl(Duration.ofDays(1))).query("a");
    with(c -> c.ttl(Duration.ofHours(1)).maxEntries(5)).query("a");
    with(c -> c.set("TTL", "2h")).query("a");
    app.ledger().query("a");
    assertThat(app.server().opened.get()).isEqualTo(1);
    assertThat(app.server().executed("a")).isEqualTo(1);
  }

  @Test
  void theSameKeyInOtherLettersIsTheSameSetting() {
    with(c -> c.set("role", "r")).query("a");
    with(c -> c.set("ROLE", "r")).query("a");
    assertThat(app.server().opened.get()).isEqualTo(1);
  }

  @Test
  void aNegativeTtlIsRefused() {
    assertThatThrownBy(() -> app.ledger().query("a", Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A ttl can't be negative, this one is PT-1S");
    assertThatThrownBy(() -> app.ledger().query("a", q -> q.ttl(Duration.ofSeconds(-1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A ttl can't be negative, this one is PT-1S");
  }
}
