package dev.freshet.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir Path folder;
  private Path app = Path.of("");

  @BeforeEach
  void write() throws Exception {
    app = Files.writeString(folder.resolve("App.java"), "one");
  }

  /** What it gives, waited for with a deadline. */
  private static Set<Path> next(FolderWatch watch) throws Exception {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return watch.next();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            })
        .get(20, TimeUnit.SECONDS);
  }

  @Test
  void a_saved_file_is_given() throws Exception {
    FolderWatch watch = new FolderWatch(folder);
    Files.writeString(app, "two, longer");
    assertThat(next(watch)).containsExactly(app);
  }

  @Test
  void a_file_replaced_by_another_of_the_same_length_is_given() throws Exception {
    FolderWatch watch = new FolderWatch(folder);
    Path other = Files.writeString(folder.resolve("App.java~"), "two");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(app));
    Files.move(other, app, StandardCopyOption.REPLACE_EXISTING);
    assertThat(next(watch)).containsExactly(app);
  }

  @Test
  void new_and_removed_files_are_given_in_sub_folders_too() throws Exception {
    FolderWatch watch = new FolderWatch(folder);
    Path made = Files.createDirectories(folder.resolve("com/acme")).resolve("Other.java");
    Files.writeString(made, "class Other {}");
    Files.delete(app);
    assertThat(next(watch)).containsExactlyInAnyOrder(app, made);
  }

  @Test
  void secrets_are_given_and_other_hidden_files_are_not() throws Exception {
    FolderWatch watch = new FolderWatch(folder);
    Files.writeString(Files.createDirectories(folder.resolve(".git")).resolve("index"), "x");
    Files.writeString(Files.createDirectories(folder.resolve("target")).resolve("App.class"), "x");
    Files.writeString(folder.resolve(".App.java.swp"), "x");
    Files.writeString(folder.resolve("app.log"), "x");
    Path secrets = Files.createDirectories(folder.resolve(".freshet")).resolve("secrets.toml");
    Files.writeString(secrets, "key = 1");
    assertThat(next(watch)).containsExactly(secrets);
  }

  @Test
  void what_changes_after_a_change_was_given_does_not_rest() throws Exception {
    FolderWatch watch = new FolderWatch(folder);
    Files.writeString(app, "void main() {");
    next(watch);
    assertThat(watch.rests(Duration.ZERO)).isTrue();
    Files.writeString(app, "void main() {}");
    assertThat(watch.rests(Duration.ofSeconds(20))).isFalse();
    assertThat(next(watch)).containsExactly(app);
  }
}
