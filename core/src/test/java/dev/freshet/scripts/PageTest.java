package dev.freshet.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.data.Frame;
import dev.freshet.element.Alert;
import dev.freshet.element.Button;
import dev.freshet.element.Dataframe;
import dev.freshet.element.Failure;
import dev.freshet.element.Metric;
import dev.freshet.element.Text;
import dev.freshet.element.Title;
import dev.freshet.element.Value;
import dev.freshet.internal.session.Event;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.session.Visitor;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Ui;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What scripts put on a page, without a browser. */
class PageTest {
  @Test
  void aScriptWritesAPageFromTopToBottom() {
    try (Visitor visitor =
        Visitor.of(st -> {
          st.title("Hello");
          st.text("one");
          st.text("two");
        })) {
      assertThat(visitor.elements())
          .containsExactly(new Title("Hello"), new Text("one"), new Text("two"));
    }
  }

  @Test
  void partsOfAPageAreWrittenInAnyOrder() {
    try (Visitor visitor =
        Visitor.of(st -> {
          Ui above = st.container();
          st.text("below");
          above.text("above");
          st.sidebar().text("side");
          st.expander("More").text("hidden");
          st.sidebar().text("side again");
        })) {
      assertThat(visitor.all(Text.class))
          .extracting(Text::body)
          .containsExactly("above", "below", "hidden", "side", "side again");
      assertThat(visitor.session().page().sidebar().children()).hasSize(2);
    }
  }

  @Test
  void columnsStandSideBySide() {
    try (Visitor visitor = Visitor.of(st -> st.columns(3).get(2).metric("Pets", 7, -1))) {
      Node row = visitor.session().page().main().children().getFirst();
      assertThat(row.children()).hasSize(3);
      assertThat(visitor.all(Metric.class).getFirst().delta()).contains("-1");
    }
  }

  @Test
  void alertsAndButtonsCarryTheirKind() {
    try (Visitor visitor =
        Visitor.of(st -> {
          st.error("e");
          st.warning("w");
          st.info("i");
          st.success("s");
          st.button("Go", ButtonKinds::primary);
        })) {
      assertThat(visitor.all(Alert.class))
          .extracting(Alert::kind)
          .containsExactly(
              Alert.Kind.ERROR, Alert.Kind.WARNING, Alert.Kind.INFO, Alert.Kind.SUCCESS);
      assertThat(visitor.all(Button.class).getFirst().kind()).isEqualTo(Button.Kind.PRIMARY);
    }
  }

  @Test
  void writeShowsEachKindAsSuitsIt() {
    try (Visitor visitor =
        Visitor.of(st -> {
          st.write(Frame.generate(3, g -> g.longs("id", i -> i)));
          st.write(new IllegalStateException("shown"));
          st.write(42);
        })) {
      assertThat(visitor.elements())
          .hasExactlyElementsOfTypes(Dataframe.class, Failure.class, Text.class);
    }
  }

  @Test
  void theSameFrameShownAgainSendsNothing() {
    Frame frame = Frame.generate(10_000_000, g -> g.longs("id", i -> i));
    try (Visitor visitor = Visitor.of(st -> st.dataframe(frame))) {
      visitor.tell(new Event.Rerun());
      assertThat(visitor.awaitRun().patches()).isEmpty();
      int node = visitor.session().page().main().children().getFirst().id();
      assertThat(visitor.session().table(node)).containsSame(frame);
      assertThat(visitor.all(Dataframe.class)).hasSize(1);
    }
  }

  @Test
  void aRerunThatChangesOneElementSendsOnePatch() {
    try (Visitor visitor =
        Visitor.of(st -> {
          int age = st.slider("Age", 0, 99);
          for (int i = 0; i < 48; i++) {
            st.text("fixed " + i);
          }
          st.text("age " + age);
        })) {
      visitor.tell(new Event.Enter(visitor.key("Age"), Value.of(7)));
      assertThat(visitor.awaitRun().patches()).singleElement().isInstanceOf(Patch.Update.class);
    }
  }

  @Test
  void anotherThreadOfTheRunCanWrite() {
    try (Visitor visitor =
        Visitor.of(st -> Thread.ofVirtual().start(() -> st.text("from elsewhere")).join())) {
      assertThat(visitor.elements()).containsExactly(new Text("from elsewhere"));
    }
  }

  @Test
  void anExceptionIsShownWithItsMessageAndTheLineOfTheScript() {
    try (Visitor visitor =
        Visitor.of(st -> {
          st.text("before");
          throw new IllegalStateException("the reservoir is empty");
        })) {
      assertThat(visitor.elements().getFirst()).isEqualTo(new Text("before"));
      Failure failure = visitor.all(Failure.class).getFirst();
      assertThat(failure.kind()).isEqualTo("IllegalStateException");
      assertThat(failure.message()).isEqualTo("the reservoir is empty");
      assertThat(failure.place())
          .hasValueSatisfying(place -> assertThat(place.file()).isEqualTo("PageTest.java"));
      assertThat(failure.trace()).first().asString().contains("PageTest.java");
    }
  }

  @Test
  void anErrorIsShownTooAndTheSessionGoesOn() {
    AtomicInteger version = new AtomicInteger();
    try (Visitor visitor =
        Visitor.of(st -> {
          if (version.getAndIncrement() == 0) {
            throw new StackOverflowError();
          }
          st.text("fine");
        })) {
      assertThat(visitor.all(Failure.class)).hasSize(1);
      visitor.tell(new Event.Rerun());
      assertThat(visitor.awaitRun().state()).isEqualTo(RunState.DONE);
      assertThat(visitor.elements()).containsExactly(new Text("fine"));
    }
  }

  /** Only so that a method reference is tried as an option lambda. */
  private static final class ButtonKinds {
    static void primary(dev.freshet.ui.ButtonSpec spec) {
      spec.primary();
    }
  }
}
