package dev.freshet.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.data.Frame;
import dev.freshet.element.Alert;
import dev.freshet.element.Button;
import dev.freshet.element.Dataframe;
import dev.freshet.element.Failure;
import dev.freshet.element.Metric;
import dev.freshet.element.Slider;
import dev.freshet.element.Spinner;
import dev.freshet.element.Text;
import dev.freshet.element.Title;
import dev.freshet.element.Value;
import dev.freshet.internal.session.Event;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.session.Visitor;
import dev.freshet.internal.session.Visitor.Sent;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Ui;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What scripts write and read, without a browser. */
class ScriptTest {

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
          .containsPattern("ScriptTest.java:\\d+ and at ScriptTest.java:\\d+")
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
          .hasValueSatisfying(place -> assertThat(place.file()).isEqualTo("ScriptTest.java"));
      assertThat(failure.trace()).first().asString().contains("ScriptTest.java");
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

  @Test
  void anInvalidRangeNamesTheWidgetAndTheNumbers() {
    try (Visitor visitor = Visitor.of(st -> st.slider("Age", 9, 1))) {
      assertThat(visitor.all(Failure.class).getFirst().message())
          .isEqualTo("Slider \"Age\": min must be below max, but they are 9.0 and 1.0");
    }
  }

  @Test
  void aNewerEventStopsTheOlderRunPromptly() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (Visitor visitor =
        Visitor.of(st -> {
          if (st.slider("Age", 0, 9) == 1) {
            waiting.countDown();
            try {
              new CountDownLatch(1).await();
            } finally {
              interrupted.countDown();
            }
          }
          st.text("done");
        })) {
      visitor.tell(new Event.Enter(visitor.key("Age"), Value.of(1)));
      waiting.await();
      visitor.tell(new Event.Enter(visitor.key("Age"), Value.of(2)));
      assertThat(visitor.awaitRun().run()).isEqualTo(3);
      interrupted.await();
      assertThat(visitor.received()).noneMatch(ScriptTest::isStopped);
    }
  }

  private static boolean isStopped(Sent message) {
    return message instanceof Sent.Changes(int _, RunState state, List<Patch> _)
        && state == RunState.STOPPED;
  }

  @Test
  void aStoppedScriptThatCatchesExceptionsEndsAtItsNextCall() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicInteger after = new AtomicInteger();
    try (Visitor visitor =
        Visitor.of(st -> {
          if (st.button("Go")) {
            try {
              waiting.countDown();
              new CountDownLatch(1).await();
            } catch (Exception _) {
              st.text("never");
              after.incrementAndGet();
            }
          }
        })) {
      visitor.tell(new Event.Enter(visitor.key("Go"), Value.of(true)));
      waiting.await();
      visitor.tell(new Event.Stop());
      assertThat(visitor.awaitRun().state()).isEqualTo(RunState.STOPPED);
      assertThat(after).hasValue(0);
    }
  }

  @Test
  void whatAStoppedRunHadWrittenStays() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    try (Visitor visitor =
        Visitor.of(st -> {
          if (st.button("Go")) {
            st.text("half");
            waiting.countDown();
            new CountDownLatch(1).await();
          }
          st.text("whole");
        })) {
      visitor.tell(new Event.Enter(visitor.key("Go"), Value.of(true)));
      waiting.await();
      visitor.tell(new Event.Stop());
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("half"));
    }
  }

  @Test
  void aPressThatASupersededRunHadNotReadIsLeftToTheNext() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    try (Visitor visitor =
        Visitor.of(st -> {
          st.slider("Age", 0, 9);
          if (runs.incrementAndGet() == 2) {
            waiting.countDown();
            new CountDownLatch(1).await();
          }
          st.text("pressed " + st.button("Go"));
        })) {
      visitor.tell(new Event.Enter(visitor.key("Go"), Value.of(true)));
      waiting.await();
      visitor.tell(new Event.Enter(visitor.key("Age"), Value.of(1)));
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("pressed true"));
    }
  }

  @Test
  void aPageIsSentWhileTheScriptRuns() throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(1);
    Sessions sessions =
        Visitor.sessions(
            st -> {
              st.text("first");
              seen.await();
              st.text("second");
            },
            Visitor.eager());
    try (Visitor visitor = Visitor.arriving(sessions)) {
      visitor.await(message ->
          message instanceof Sent.Changes(int _, RunState state, List<Patch> patches)
              && state == RunState.RUNNING
              && !patches.isEmpty());
      assertThat(visitor.elements()).containsExactly(new Text("first"));
      seen.countDown();
      visitor.awaitRun();
      assertThat(visitor.elements()).containsExactly(new Text("first"), new Text("second"));
    }
  }

  @Test
  void aSpinnerIsThereWhileItsWorkIsDone() {
    CountDownLatch seen = new CountDownLatch(1);
    Sessions sessions =
        Visitor.sessions(
            st -> st.text(st.spinner("Working", () -> waitFor(seen))), Visitor.eager());
    try (Visitor visitor = Visitor.arriving(sessions)) {
      visitor.await(message -> !visitor.all(Spinner.class).isEmpty());
      seen.countDown();
      visitor.awaitRun();
      assertThat(visitor.elements()).containsExactly(new Text("result"));
    }
  }

  private static String waitFor(CountDownLatch latch) {
    try {
      latch.await();
      return "result";
    } catch (InterruptedException problem) {
      throw new IllegalStateException(problem);
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
  void anotherThreadOfTheRunCanWrite() {
    try (Visitor visitor =
        Visitor.of(st -> Thread.ofVirtual().start(() -> st.text("from elsewhere")).join())) {
      assertThat(visitor.elements()).containsExactly(new Text("from elsewhere"));
    }
  }

  @Test
  void theSameFrameShownAgainSendsNothing() {
    Frame frame = Frame.generate(10_000_000, g -> g.longs("id", i -> i));
    try (Visitor visitor = Visitor.of(st -> st.dataframe(frame))) {
      visitor.tell(new Event.Rerun());
      assertThat(visitor.awaitRun().patches()).isEmpty();
      int node = visitor.session().page().main().children().getFirst().id();
      assertThat(visitor.session().frame(node)).containsSame(frame);
      assertThat(visitor.all(Dataframe.class)).hasSize(1);
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
  void aNewVersionKeepsWhatWasEntered() {
    Sessions sessions =
        Visitor.sessions(st -> st.text("old " + st.slider("Age", 0, 99)), Visitor.patient());
    try (Visitor visitor = Visitor.arriving(sessions)) {
      visitor.awaitRun();
      visitor.enter("Age", Value.of(5));
      sessions.show(st -> st.text("new " + st.slider("Age", 0, 99)));
      visitor.awaitRun();
      assertThat(visitor.all(Text.class)).containsExactly(new Text("new 5"));
    }
  }

  @Test
  void compileErrorsReachThosePresentAndThoseWhoComeLater() {
    Sessions sessions = Visitor.sessions(st -> st.text("goes on"), Visitor.patient());
    var problem =
        new dev.freshet.ui.Problem("App.java", 3, 7, "';' expected", java.util.Optional.empty());
    try (Visitor first = Visitor.arriving(sessions)) {
      first.awaitRun();
      sessions.compiled(List.of(problem));
      first.await(new Sent.Problems(List.of(problem))::equals);
      Visitor second = Visitor.arriving(sessions);
      second.await(new Sent.Problems(List.of(problem))::equals);
      assertThat(first.elements()).containsExactly(new Text("goes on"));
      sessions.show(st -> st.text("mended"));
      first.await(new Sent.Problems(List.of())::equals);
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

  @Test
  void aBrowserThatComesBackSeesThePageWithoutANewRun() {
    try (Visitor visitor = Visitor.of(st -> st.text("here"))) {
      Visitor back = visitor.again();
      Sent.Welcome welcome = (Sent.Welcome) back.await(Sent.Welcome.class::isInstance);
      assertThat(welcome.resumed()).isTrue();
      assertThat(welcome.page().main().children()).hasSize(1);
      assertThat(back.awaitRun().run()).isEqualTo(1);
      visitor.await(Sent.Superseded.class::isInstance);
    }
  }

  @Test
  void threadsOfOtherVisitorsSeeTheirOwnValues() {
    Sessions sessions =
        Visitor.sessions(st -> st.text("age " + st.slider("Age", 0, 99)), Visitor.patient());
    try (Visitor one = Visitor.arriving(sessions)) {
      Visitor two = Visitor.arriving(sessions);
      one.awaitRun();
      two.awaitRun();
      one.enter("Age", Value.of(1));
      assertThat(two.all(Text.class)).containsExactly(new Text("age 0"));
      assertThat(one.all(Text.class)).containsExactly(new Text("age 1"));
    }
  }

  @Test
  void whatWasBorrowedForARunIsGivenBackInReverseOrder() {
    List<String> order = new java.util.concurrent.CopyOnWriteArrayList<>();
    try (Visitor _ =
        Visitor.of(st -> {
          st.scope().onEnd(() -> order.add("first borrowed"));
          st.scope().onEnd(() -> order.add("last borrowed"));
        })) {
      assertThat(order).containsExactly("last borrowed", "first borrowed");
    }
  }

  @Test
  void whatAStoppedScriptWaitsForIsCancelledBeforeItIsInterrupted() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicReference<Boolean> interruptedFirst = new AtomicReference<>();
    try (Visitor visitor =
        Visitor.of(st -> {
          if (st.button("Go")) {
            Thread me = Thread.currentThread();
            CountDownLatch forever = new CountDownLatch(1);
            try (var _ = st.scope().onStop(() -> interruptedFirst.set(me.isInterrupted()))) {
              waiting.countDown();
              forever.await();
            }
          }
        })) {
      visitor.tell(new Event.Enter(visitor.key("Go"), Value.of(true)));
      waiting.await();
      visitor.tell(new Event.Stop());
      visitor.awaitRun();
      assertThat(interruptedFirst).hasValue(false);
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

  /** Only so that a method reference is tried as an option lambda. */
  private static final class ButtonKinds {
    static void primary(dev.freshet.ui.ButtonSpec spec) {
      spec.primary();
    }
  }
}
