package dev.freshet.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.element.Checkbox;
import dev.freshet.element.Divider;
import dev.freshet.element.Element;
import dev.freshet.element.Region;
import dev.freshet.element.Text;
import dev.freshet.element.Title;
import dev.freshet.element.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What particular changes cost. */
class DiffTest {
  private static Branch text(String body) {
    return anonymous(new Text(body));
  }

  private static Branch anonymous(Element element) {
    return new Branch(Optional.empty(), element, Optional.empty(), List.of());
  }

  private static Branch box(String label) {
    Checkbox box = new Checkbox(label, false, Optional.empty(), false, Optional.empty());
    return new Branch(Optional.of(label), box, Optional.of(Value.of(false)), List.of());
  }

  private static Branch region(Region.Kind kind, Branch... children) {
    return new Branch(
        Optional.empty(), new Region(kind), Optional.empty(), Arrays.asList(children));
  }

  private static Diff.Change change(Page shown, Diff.Extent extent, Branch... main) {
    return Diff.between(
        shown, region(Region.Kind.MAIN, main), region(Region.Kind.SIDEBAR), extent, 100);
  }

  private static Page page(Branch... main) {
    return Diff.between(
            Page.empty(),
            region(Region.Kind.MAIN, main),
            region(Region.Kind.SIDEBAR),
            Diff.Extent.WHOLE,
            Page.FIRST_FREE)
        .page();
  }

  @Test
  void anElementInsertedInFrontOfOthersCostsOneInsertion() {
    Diff.Change change =
        change(
            page(text("a"), text("b"), text("c")),
            Diff.Extent.WHOLE,
            text("new"),
            text("a"),
            text("b"),
            text("c"));
    assertThat(change.patches())
        .singleElement()
        .isInstanceOfSatisfying(
            Patch.Insert.class, insert -> assertThat(insert.before()).isEqualTo(3));
  }

  @Test
  void aTextThatChangesIsUpdatedInPlace() {
    Diff.Change change =
        change(
            page(text("a"), text("b"), text("c")),
            Diff.Extent.WHOLE,
            text("a"),
            text("B"),
            text("c"));
    assertThat(change.patches())
        .containsExactly(new Patch.Update(4, new Text("B"), Optional.empty()));
  }

  @Test
  void oneOfFiftyCostsOneUpdate() {
    Branch[] before = texts(50, "same");
    Branch[] after = texts(50, "same");
    after[31] = text("other");
    assertThat(change(page(before), Diff.Extent.WHOLE, after).patches()).hasSize(1);
  }

  private static Branch[] texts(int count, String body) {
    return IntStream.range(0, count).mapToObj(i -> text(body + i)).toArray(Branch[]::new);
  }

  @Test
  void twoWidgetsThatChangePlacesCostOneMove() {
    Diff.Change change = change(page(box("a"), box("b")), Diff.Extent.WHOLE, box("b"), box("a"));
    assertThat(change.patches()).singleElement().isInstanceOf(Patch.Move.class);
  }

  @Test
  void anElementOfAnotherTypeIsReplaced() {
    Diff.Change change = change(page(text("a")), Diff.Extent.WHOLE, anonymous(new Title("a")));
    assertThat(change.patches()).hasSize(2).first().isEqualTo(new Patch.Remove(3));
  }

  @Test
  void whatARunHasNotYetReachedStays() {
    Page shown = page(anonymous(new Title("t")), text("old"), box("b"), anonymous(new Divider()));
    Diff.Change change = change(shown, Diff.Extent.PARTIAL, anonymous(new Title("t")), text("new"));
    assertThat(change.patches())
        .containsExactly(new Patch.Update(4, new Text("new"), Optional.empty()));
    assertThat(change.page().main().children()).hasSize(4);
  }

  @Test
  void whatARunHasPassedByGoes() {
    Page shown = page(text("a"), box("skipped"), box("b"), text("c"));
    Diff.Change change = change(shown, Diff.Extent.PARTIAL, text("a"), box("b"));
    assertThat(change.patches()).containsExactly(new Patch.Remove(4));
  }

  @Test
  void aPageOfThousandsOfChangedElementsIsStillCompared() {
    Diff.Change change = change(page(texts(3_000, "a")), Diff.Extent.WHOLE, texts(3_000, "b"));
    assertThat(change.patches()).hasSize(3_000).hasOnlyElementsOfType(Patch.Update.class);
  }

  @Test
  void aWidgetsNewValueReachesTheBrowser() {
    Checkbox box = new Checkbox("a", false, Optional.empty(), false, Optional.empty());
    Branch ticked = new Branch(Optional.of("a"), box, Optional.of(Value.of(true)), List.of());
    assertThat(change(page(box("a")), Diff.Extent.WHOLE, ticked).patches())
        .containsExactly(new Patch.Update(3, box, Optional.of(Value.of(true))));
  }
}
