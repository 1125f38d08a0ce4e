package dev.freshet.cli.live;

import dev.freshet.ui.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hears how an app fares while it is written. Called from several threads. */
public interface Report {

  /** The server answers at this address. */
  void serving(URI url);

  /**
   * A version compiled and starts.
   *
   * @param saved the files whose saving it follows; empty for the first version
   * @param time what compiling and loading took
   */
  void compiled(Set<Path> saved, Duration time);

  /** A version does not compile; the one before goes on. */
  void rejected(List<Problem> problems);

  /** {@code main} threw before it gave an app. */
  void failed(Throwable problem);

  /** {@code main} came to its end without giving an app. */
  void ended(String message);

  /**
   * A local Snowflake endpoint answers.
   *
   * @param connection the name of the connection it was started for
   * @param url its address
   * @param init the script that filled it, if there is one
   */
  void local(String connection, String url, Optional<Path> init);
}
