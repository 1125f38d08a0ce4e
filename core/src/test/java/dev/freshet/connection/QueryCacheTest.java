package dev.freshet.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.QueryCache.Execution;
import dev.freshet.connection.spi.Query;
import dev.freshet.data.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QueryCacheTest {
  private final AtomicLong now = new AtomicLong();
  private final QueryCache cache = new QueryCache(1 << 20, now::get);
  private final AtomicInteger executions = new AtomicInteger();

  private static QueryKey key(String sql) {
    return new QueryKey("c", "f", 1, Query.of(sql));
  }

  private Frame ask(String sql, Duration ttl) throws InterruptedException {
    QueryKey key = key(sql);
    var kept = cache.find(key, ttl);
    return kept.isPresent() ? kept.get() : cache.load(key, ttl, false, executing(), Asking.UNHEARD);
  }

  private Execution executing() {
    return new Making(() -> Frame.builder().longs("n", executions.incrementAndGet()).build());
  }

  /** An execution that makes its result at once. */
  private record Making(Supplier<Frame> frame) implements Execution {
    @Override
    public Frame run(Runnable underway) {
      return frame.get();
    }

    @Override
    public boolean isCurrent() {
      return true;
    }

    @Override
    public long number() {
      return 1;
    }
  }

  @Test
  void eachCallerJudgesTheAgeByItsOwnTtl() throws InterruptedException {
    Frame first = ask("a", Connections.FOREVER);
    now.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(ask("a", Duration.ofSeconds(30))).isSameAs(first);
    Frame second = ask("a", Duration.ofSeconds(10));
    assertThat(second).isNotSameAs(first);
    now.addAndGet(Duration.ofDays(400).toNanos());
    assertThat(ask("a", Connections.FOREVER)).isSameAs(second);
  }

  @Test
  void aResultThatNobodyMayUseAnyMoreIsReleased() throws InterruptedException {
    ask("a", Duration.ofSeconds(10));
    assertThat(cache.stats().results()).isEqualTo(1);
    now.addAndGet(Duration.ofSeconds(11).toNanos());
    assertThat(cache.stats().results()).isZero();
    assertThat(cache.stats().bytes()).isZero();
  }

  @Test
  void theByteBudgetHoldsOverAllConnections() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      var key = new QueryKey("c" + i % 3, "f", 1, Query.of("q" + i));
      cache.load(
          key,
          Connections.FOREVER,
          false,
          new Making(() -> Frame.builder().doubles("x", new double[4_000]).build()),
          Asking.UNHEARD);
    }
    assertThat(cache.stats().bytes()).isBetween(1L, cache.stats().budget());
    assertThat(cache.stats().budget()).isEqualTo(1L << 20);
    assertThat(cache.stats().evictions()).isEqualTo(100 - cache.stats().results());
    assertThat(cache.stats().results()).isBetween(1L, 33L);
  }

  @Test
  void aFrameLargerThanTheBudgetIsGivenAndNotKept() throws InterruptedException {
    var key = key("large");
    Frame frame =
        cache.load(
            key,
            Connections.FOREVER,
            false,
            new Making(() -> Frame.builder().doubles("x", new double[200_000]).build()),
            Asking.UNHEARD);
    assertThat(frame.rowCount()).isEqualTo(200_000);
    assertThat(cache.stats().bytes()).isZero();
  }

  /** What the model knows of a kept result. */
  private record Made(long at, long lifetime) {
    static final Made NEVER = new Made(0, 0);

    boolean isKept(long now) {
      return now - at < lifetime;
    }
  }

  /**
   * A model beside the cache: for any sequence of asking, waiting and forgetting, it executes
   * exactly when the model does.
   */
  @Test
  void neverAnswersOlderThanTheTtlAndNeverAsksTwiceForWhatIsYoungEnough()
      throws InterruptedException {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      cache.forget(1);
      Map<String, Made> model = new HashMap<>();
      for (int step = 0; step < 60; step++) {
        now.addAndGet(Duration.ofSeconds(random.nextInt(5)).toNanos());
        if (random.nextInt(20) == 0) {
          cache.forget(1);
          model.clear();
        }
        long ttl =
            random.nextInt(6) == 0 ? 0 : Duration.ofSeconds(1 + random.nextInt(12)).toNanos();
        String sql = "q" + random.nextInt(3);
        int before = executions.get();
        ask(sql, Duration.ofNanos(ttl));
        Made made = model.getOrDefault(sql, Made.NEVER);
        boolean kept = made.isKept(now.get());
        boolean hit = kept && ttl > 0 && now.get() - made.at() <= ttl;
        assertThat(executions.get() - before).isEqualTo(hit ? 0 : 1);
        if (!hit && ttl > 0) {
          model.put(sql, new Made(now.get(), Math.max(ttl, kept ? made.lifetime() : 0)));
        }
      }
    }
  }

  /** Two keys are equal exactly when everything in them is. */
  @Test
  void keysDifferWhenAnythingInThemDoes() {
    List<QueryKey> keys = new ArrayList<>();
    List<Object> values = List.of(1, 1L, "1", 1.0, true, new byte[] {1}, new byte[] {2});
    for (String connection : List.of("a", "b")) {
      for (String fingerprint : List.of("x", "y")) {
        for (long epoch : new long[] {1, 2}) {
          for (String sql : List.of("SELECT 1", "select 1", "SELECT 1 ")) {
            keys.add(new QueryKey(connection, fingerprint, epoch, Query.of(sql)));
            for (Object value : values) {
              keys.add(
                  new QueryKey(
                      connection, fingerprint, epoch, new Query(sql, List.of(value), Map.of())));
              keys.add(
                  new QueryKey(
                      connection,
                      fingerprint,
                      epoch,
                      new Query(sql, List.of(), Map.of("n", value))));
            }
          }
        }
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(key("a")).isEqualTo(key("a")).hasSameHashCodeAs(key("a"));
  }
}
