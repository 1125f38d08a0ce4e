package dev.freshet.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void aHundredThousandTimesAreMentionedSixTimes() {
    Tally tally = new Tally();
    List<Long> mentions = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      tally.count(mentions::add);
    }
    assertThat(mentions).containsExactly(1L, 10L, 100L, 1_000L, 10_000L, 100_000L);
  }
}
