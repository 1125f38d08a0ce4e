package dev.freshet.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.element.Spinner;
import dev.freshet.element.Text;
import dev.freshet.element.Value;
import dev.freshet.internal.session.Event;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.session.Sessions;
import dev.freshet.internal.session.Visitor;
import dev.freshet.internal.session.Visitor.Sent;
import dev.freshet.internal.tree.Patch;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How runs start, stop and end, and who sees what of them, without a browser. */
class RunTest {
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
      assertThat(visitor.received()).noneMatch(RunTest::isStopped);
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
}
