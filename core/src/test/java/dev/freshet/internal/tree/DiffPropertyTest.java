package dev.freshet.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.element.Region;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for every pair of pages, tried on thousands of random ones. */
class DiffPropertyTest {
  private static final int ROUNDS = 5_000;

  /** A page in a browser with what a script writes next. */
  private record Pair(String seed, Page shown, Branch main, Branch sidebar, int nextId) {
    Diff.Change change(Diff.Extent extent) {
      return Diff.between(shown, main, sidebar, extent, nextId);
    }
  }

  private static Pair pair(long seed) {
    Random random = new Random(seed);
    RandomPages pages = new RandomPages(random);
    Set<String> keys = new HashSet<>();
    Branch main = pages.region(Region.Kind.MAIN, keys);
    Branch sidebar = pages.region(Region.Kind.SIDEBAR, keys);
    Diff.Change first =
        Diff.between(Page.empty(), main, sidebar, Diff.Extent.WHOLE, Page.FIRST_FREE);
    boolean related = random.nextInt(4) != 0;
    Set<String> nextKeys = new HashSet<>();
    return new Pair(
        "seed " + seed,
        first.page(),
        related ? pages.edited(main, nextKeys) : pages.region(Region.Kind.MAIN, nextKeys),
        related ? pages.edited(sidebar, nextKeys) : pages.region(Region.Kind.SIDEBAR, nextKeys),
        first.nextId());
  }

  @Test
  void patchesTurnTheShownPageIntoWhatTheScriptWrote() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Pair pair = pair(seed);
      Diff.Change change = pair.change(Diff.Extent.WHOLE);
      Page applied = new Browser(pair.shown()).apply(change.patches());
      assertThat(applied).as(pair.seed()).isEqualTo(change.page());
      assertThat(branch(applied.main())).as(pair.seed()).isEqualTo(pair.main());
      assertThat(branch(applied.sidebar())).as(pair.seed()).isEqualTo(pair.sidebar());
    }
  }

  @Test
  void aPartialPageAlsoReachesTheBrowserAndLosesNothingThatWasWritten() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Pair pair = pair(seed);
      Diff.Change partial = pair.change(Diff.Extent.PARTIAL);
      Page applied = new Browser(pair.shown()).apply(partial.patches());
      assertThat(applied).as(pair.seed()).isEqualTo(partial.page());
      assertStartsWith(pair.seed(), applied.main(), pair.main());
      assertStartsWith(pair.seed(), applied.sidebar(), pair.sidebar());
    }
  }

  private static void assertStartsWith(String seed, Node node, Branch branch) {
    assertThat(node.element()).as(seed).isEqualTo(branch.element());
    assertThat(node.children().size()).as(seed).isGreaterThanOrEqualTo(branch.children().size());
    for (int i = 0; i < branch.children().size(); i++) {
      assertStartsWith(seed, node.children().get(i), branch.children().get(i));
    }
  }

  @Test
  void whatIsTheSameCostsNothing() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Pair pair = pair(seed);
      Page shown = pair.change(Diff.Extent.WHOLE).page();
      Diff.Change again =
          Diff.between(shown, pair.main(), pair.sidebar(), Diff.Extent.WHOLE, 1_000);
      assertThat(again.patches()).as(pair.seed()).isEmpty();
      assertThat(again.page()).as(pair.seed()).isEqualTo(shown);
    }
  }

  @Test
  void aWidgetThatStaysInItsContainerKeepsItsId() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Pair pair = pair(seed);
      Page next = pair.change(Diff.Extent.WHOLE).page();
      Map<String, Integer> before = ids(pair.shown().main());
      ids(next.main())
          .forEach(
              (key, id) -> assertThat(before.getOrDefault(key, id)).as(pair.seed()).isEqualTo(id));
    }
  }

  @Test
  void noIdIsGivenTwice() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Pair pair = pair(seed);
      Page next = pair.change(Diff.Extent.WHOLE).page();
      List<Integer> all = next.nodes().map(Node::id).toList();
      assertThat(all).as(pair.seed()).doesNotHaveDuplicates();
    }
  }

  /** The ids of widgets directly in a region, by key. */
  private static Map<String, Integer> ids(Node region) {
    Map<String, Integer> ids = new HashMap<>();
    region.children().forEach(child -> child.key().ifPresent(key -> ids.put(key, child.id())));
    return ids;
  }

  private static Branch branch(Node node) {
    return new Branch(
        node.key(),
        node.element(),
        node.value(),
        node.children().stream().map(DiffPropertyTest::branch).toList());
  }
}
