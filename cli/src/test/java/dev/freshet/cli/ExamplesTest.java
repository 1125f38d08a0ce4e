package dev.freshet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.cli.live.LiveApp;
import dev.freshet.cli.live.LiveOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every example as a visitor meets it. */
@Timeout(300)
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  private static LiveApp start(String example) {
    Path file = SourceFile.find(EXAMPLES.resolve(example));
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    return LiveApp.start(
        LiveOptions.of(file),
        new TerminalReport(new Terminal(nowhere, nowhere, false), file, true, () -> {}));
  }

  private static void assertNoFailure(Visitor visitor) {
    assertThat(visitor.heard())
        .doesNotContain("\"type\":\"Failure\"")
        .doesNotContain("\"type\":\"Build\"")
        .doesNotContain("FAILED");
  }

  @Test
  void hello_greets_by_the_name_that_is_entered() throws Exception {
    try (LiveApp app = start("hello");
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitEndOfRun();
      assertThat(visitor.heard()).contains("Hello, **world**");
      visitor.set(visitor.key("Your name"), "Ada");
      visitor.awaitText("Hello, **Ada**");
      visitor.set(visitor.key("Your age"), 10);
      visitor.awaitText("3,650");
      visitor.set(visitor.key("Celebrate"), true);
      visitor.awaitText("Happy birthday, Ada!");
      assertNoFailure(visitor);
    }
  }

  @Test
  void big_table_has_ten_million_rows_and_gives_the_last_one() throws Exception {
    try (LiveApp app = start("big-table");
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitEndOfRun();
      assertThat(visitor.heard()).contains("\"rows\":10000000");
      assertThat(visitor.window(visitor.tables().getFirst(), 9_999_999, 10_000_000))
          .contains("9999999");
      assertNoFailure(visitor);
    }
  }

  @Test
  void pet_owners_reads_filters_and_resets_through_snowpark() throws Exception {
    try (LiveApp app = start("pet-owners");
        Visitor visitor = new Visitor(app.url())) {
      visitor.awaitEndOfRun();
      assertNoFailure(visitor);
      assertThat(visitor.heard()).contains("\"rows\":22").contains("SNOWGLOBE");
      assertThat(visitor.window(visitor.tables().getFirst(), 0, 22))
          .contains("Robert Hale", "Biscuit");

      visitor.enter("Least age of the pet", 30);
      assertThat(visitor.heard()).contains("\"rows\":2,");
      visitor.enter("Least age of the pet", 10);
      visitor.enter("Kind of pet", "parrot");
      String owners = visitor.window(visitor.tables().getLast(), 0, 2);
      assertThat(owners).contains("Priya Nair", "Lucas Silva").doesNotContain("Yusuf Demir");

      visitor.set(visitor.key("Reset the connection"), true);
      visitor.awaitText("the next run asks the warehouse again");
      assertNoFailure(visitor);
    }
  }
}
