package dev.freshet.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.element.Failure;
import dev.freshet.element.Slider;
import dev.freshet.element.Text;
import dev.freshet.element.Value;
import dev.freshet.internal.session.Event;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.session.Visitor;
import dev.freshet.internal.session.Visitor.Sent;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Ui;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What widgets give to scripts, and what they keep and refuse, without a browser. */
class WidgetTest {
  @Test
  void aWidgetGivesWhatTheVisitorEntered() {
    try (Visitor visitor = Visitor.of(st -> st.text("Age " + st.slider("Age", 0, 99)))) {
      assertThat(visitor.all(Text.class)).containsExactly(new Text("Age 0"));
      visitor.enter("Age", Value.of(42));
      assertThat(visitor.all(Text.class)).containsExactly(new Text("Age 42"));
    }
  }

  @Test
  void everyInputGivesItsValue() {
    try (Visitor visitor =
        Visitor.of(st -> {
          boolean box = st.checkbox("Box", true);
          String name = st.textInput("Name", "Ada");
          Integer pick =
              st.selectbox("Pick", List.of(1, 2, 3), s -> s.format(n -> "No. " + n).value(2));
          double part = st.slider("Part", 0.0, 1.0, s -> s.value(0.25));
          st.text(box + " " + name + " " + pick + " " + part);
        })) {
      assertThat(visitor.all(Text.class)).containsExactly(new Text("true Ada 2 0.25"));
      visitor.enter("Box", Value.of(false));
      visitor.enter("Name", Value.of("Grace"));
      visitor.enter("Pick", Value.of("No. 3"));
      visitor.enter("Part", Value.of(0.5));
      assertThat(visitor.all(Text.class)).containsExactly(new Text("false Grace 3 0.5"));
    }
  }

  @Test
  void aButtonIsTrueForOneRun() {
    try (Visitor visitor =
        Visitor.of(st -> {
          st.text("pressed " + st.button("Go"));
          st.checkbox("Other");
        })) {
      visitor.press("Go");
      assertThat(visitor.all(Text.class)).containsExactly(new Text("pressed true"));
      visitor.enter("Other", Value.of(true));
      assertThat(visitor.all(Text.class)).containsExactly(new Text("pressed false"));
    }
  }

  @Test
  void changingEveryOptionOfAWidgetButItsLabelKeepsItsValue() {
    AtomicInteger version = new AtomicInteger();
    try (Visitor visitor =
        Visitor.of(st -> {
          int v = version.get();
          int n = st.slider("Age", s -> s.min(-v).max(99 + v).value(v).help("help " + v));
          st.text("age " + n);
        })) {
      visitor.enter("Age", Value.of(42));
      version.incrementAndGet();
      visitor.tell(new Event.Rerun());
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("age 42"));
    }
  }

  @Test
  void anElementWrittenBeforeAWidgetDoesNotTakeItsValue() {
    AtomicInteger version = new AtomicInteger();
    try (Visitor visitor =
        Visitor.of(st -> {
          if (version.get() > 0) {
            st.card().text("news");
            st.columns(2).get(0).text("more news");
          }
          List<Ui> columns = st.columns(2);
          st.text(columns.get(0).textInput("Name") + columns.get(1).textInput("Name"));
        })) {
      visitor.enter("Name", Value.of("Ada"));
      version.incrementAndGet();
      visitor.tell(new Event.Rerun());
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).contains(new Text("Ada"));
    }
  }

  @Test
  void aWidgetThatIsGoneForARunKeepsItsValue() {
    AtomicInteger version = new AtomicInteger();
    try (Visitor visitor =
        Visitor.of(st -> {
          if (version.get() != 1) {
            st.text("age " + st.slider("Age", 0, 99));
          }
        })) {
      visitor.enter("Age", Value.of(42));
      for (int next = 1; next <= 2; next++) {
        version.set(next);
        visitor.tell(new Event.Rerun());
        visitor.awaitRun();
      }
      assertThat(visitor.all(Text.class)).containsExactly(new Text("age 42"));
    }
  }

  @Test
  void aValueThatDoesNotFitAnyMoreGivesWayToTheDefaultAndTheBrowserIsTold() {
    AtomicInteger max = new AtomicInteger(99);
    try (Visitor visitor = Visitor.of(st -> st.text("" + st.slider("Age", 0, max.get())))) {
      visitor.enter("Age", Value.of(50));
      max.set(10);
      visitor.tell(new Event.Rerun());
      List<Patch> patches = visitor.awaitRun().patches();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("0"));
      assertThat(patches)
          .anyMatch(patch ->
              patch instanceof Patch.Update update
                  && update.element() instanceof Slider
                  && update.value().equals(java.util.Optional.of(Value.of(0))));
    }
  }

  @Test
  void aValueOutOfRangeIsRefusedWithANoticeAndShownAsItWas() {
    try (Visitor visitor = Visitor.of(st -> st.text("" + st.slider("Age", 0, 99)))) {
      visitor.tell(new Event.Enter(visitor.key("Age"), Value.of(100)));
      Sent.Notice notice = (Sent.Notice) visitor.await(Sent.Notice.class::isInstance);
      assertThat(notice.text())
          .isEqualTo("Slider \"Age\" takes a number from 0.0 to 99.0 in steps of 1.0, not 100.0");
      Sent.Changes changes = (Sent.Changes) visitor.await(Sent.Changes.class::isInstance);
      assertThat(changes.patches()).singleElement().isInstanceOf(Patch.Update.class);
      assertThat(visitor.all(Text.class)).containsExactly(new Text("0"));
    }
  }

  @Test
  void whatADisabledWidgetIsSetToIsRefused() {
    try (Visitor visitor = Visitor.of(st -> st.button("Go", s -> s.disabled(true)))) {
      visitor.tell(new Event.Enter(visitor.key("Go"), Value.of(true)));
      Sent.Notice notice = (Sent.Notice) visitor.await(Sent.Notice.class::isInstance);
      assertThat(notice.text()).contains("Go").contains("disabled");
    }
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    try (Visitor visitor = Visitor.of(st -> st.selectbox("Pick", "a", "b"))) {
      visitor.tell(new Event.Enter(visitor.key("Pick"), Value.of(true)));
      Sent.Notice notice = (Sent.Notice) visitor.await(Sent.Notice.class::isInstance);
      assertThat(notice.text())
          .isEqualTo("Selectbox \"Pick\" takes one of its 2 options, not true");
    }
  }

  @Test
  void twoAlikeWithoutAKeyAreAnErrorThatNamesBothPlaces() {
    try (Visitor visitor =
        Visitor.of(st -> {
          st.slider("Age", 0, 9);
          st.slider("Age", 0, 5);
        })) {
      Failure failure = visitor.all(Failure.class).getFirst();
      assertThat(failure.message())
          .contains("Slider labelled \"Age\"")
          .containsPattern("WidgetTest.java:\\d+ and at WidgetTest.java:\\d+")
          .contains("slider(\"Age\", s -> s.key(\"second\"))");
    }
  }

  @Test
  void aKeyTellsTwoAlikeApart() {
    try (Visitor visitor =
        Visitor.of(
            st -> st.text(st.slider("Age", 0, 9) + "," + st.slider("Age", s -> s.key("b"))))) {
      visitor.enter("Age", Value.of(3));
      assertThat(visitor.all(Text.class)).containsExactly(new Text("3,0"));
    }
  }

  @Test
  void anInvalidRangeNamesTheWidgetAndTheNumbers() {
    try (Visitor visitor = Visitor.of(st -> st.slider("Age", 9, 1))) {
      assertThat(visitor.all(Failure.class).getFirst().message())
          .isEqualTo("Slider \"Age\": min must be below max, but they are 9.0 and 1.0");
    }
  }

  @Test
  void valuesEnteredBeforeARestartAreTakenUp() {
    Sessions sessions =
        Visitor.sessions(st -> st.text("age " + st.slider("Age", 0, 99)), Visitor.patient());
    try (Visitor visitor =
        Visitor.arriving(sessions, Map.of("MAIN/Slider:Age", Value.of(33), "gone", Value.none()))) {
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("age 33"));
    }
  }

  @Test
  void aDisabledWidgetKeepsWhatWasEnteredBefore() {
    try (Visitor visitor =
        Visitor.of(st -> {
          boolean locked = st.checkbox("Lock");
          st.text("age " + st.slider("Age", s -> s.disabled(locked)));
        })) {
      visitor.enter("Age", Value.of(42));
      visitor.enter("Lock", Value.of(true));
      assertThat(visitor.all(Text.class)).containsExactly(new Text("age 42"));
    }
  }

  @Test
  void aDisabledWidgetTakesNothingThatABrowserOffers() {
    Sessions sessions =
        Visitor.sessions(
            st -> st.text("age " + st.slider("Age", s -> s.disabled(true))), Visitor.patient());
    try (Visitor visitor = Visitor.arriving(sessions, Map.of("MAIN/Slider:Age", Value.of(33)))) {
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("age 0"));
    }
  }

  @Test
  void offeredNonsenseIsIgnored() {
    Sessions sessions =
        Visitor.sessions(st -> st.text("age " + st.slider("Age", 0, 99)), Visitor.patient());
    try (Visitor visitor =
        Visitor.arriving(sessions, Map.of("MAIN/Slider:Age", Value.of("<script>")))) {
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("age 0"));
    }
  }
}
