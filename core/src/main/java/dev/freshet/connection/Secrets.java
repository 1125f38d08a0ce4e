package dev.freshet.connection;

import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.Setting;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets of an app: {@code secrets.toml} in {@code .freshet} of the user's folder and then of
 * the app's folder, merged table by table, the later value winning. Where a place has none, {@code
 * .streamlit/secrets.toml} there is read, so that an app can move without moving its secrets. Over
 * them come folders as Kubernetes mounts them, a folder for each table and a file for each key:
 * {@code .freshet/secrets} of the user and of the app, and whatever {@code FRESHET_SECRETS} names.
 * {@code ${NAME}} in a text is the environment variable of that name; a second dollar sign before
 * it stands for the characters themselves.
 *
 * <p>The files are looked at again on use, at most four times a second, so an edit or a new file is
 * seen without a restart. A file that became malformed is served by its last good content, with a
 * {@link #warning}. No text of this class, and no message, holds a value. Any thread may use it.
 */
public final class Secrets {
  private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

  private final Environment environment;
  private final List<SecretsPlace> places;
  private final Watch.Rhythm rhythm;
  private final Watch watch;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Snapshot snapshot = Snapshot.NONE;
  private volatile long asked;

  Secrets(Environment environment, List<Path> more, Watch.Rhythm rhythm) {
    this.environment = environment;
    this.places = SecretsPlace.all(environment, more);
    this.rhythm = rhythm;
    this.watch = new Watch(this::stamps, rhythm);
  }

  /** The secrets of an app in that environment. Nothing is read before it is asked for. */
  public static Secrets of(Environment environment) {
    return of(environment, List.of());
  }

  /**
   * The secrets of an app in that environment, with more places that count last: {@code .toml}
   * files, and folders as Kubernetes mounts them.
   */
  public static Secrets of(Environment environment, List<Path> more) {
    return new Secrets(environment, more, Watch.Rhythm.STANDARD);
  }

  /** The secrets of the app in that folder. */
  public static Secrets of(Path appFolder) {
    return of(Environment.of(appFolder));
  }

  /** Looks at the files on every use. */
  static Secrets eager(Environment environment) {
    return new Secrets(environment, List.of(), Watch.Rhythm.EAGER);
  }

  /**
   * The value at that path, such as {@code weather.key}, as text.
   *
   * @throws SecretsException when there is none, naming the files looked at and the nearest key; or
   *     when the file is malformed
   */
  public String get(String path) {
    return find(path).orElseThrow(() -> missing(path));
  }

  /** The value at that path as text, when there is one. */
  public Optional<String> find(String path) {
    return node(path)
        .filter(Setting.class::isInstance)
        .map(node -> expand(path, (Setting) node).value().toString());
  }

  /**
   * The table at that path, nested tables as maps.
   *
   * @throws SecretsException when there is none
   */
  public Map<String, Object> section(String path) {
    Map<?, ?> found =
        node(path)
            .filter(Map.class::isInstance)
            .map(Map.class::cast)
            .orElseThrow(() -> missing(path));
    return plain(path, found);
  }

  /** Whether the files changed since this was last asked. Looks at them now. */
  public boolean changed() {
    long before = asked;
    asked = snapshot(watch.look()).version();
    return asked != before;
  }

  /** What is wrong with a file whose last good content is in use. */
  public Optional<String> warning() {
    return Optional.of(snapshot().warning()).filter(text -> !text.isEmpty());
  }

  /**
   * The files and folders looked at, each with whether it is there.
   *
   * @throws SecretsException when one is malformed
   */
  public List<String> looked() {
    snapshot();
    return places.stream().flatMap(SecretsPlace::looked).toList();
  }

  /** How often files are looked at. */
  Watch.Rhythm rhythm() {
    return rhythm;
  }

  /** A number that is another one after each change. */
  long version() {
    return snapshot().version();
  }

  /** The settings of {@code [connections.name]}, when it is there. */
  Optional<Map<String, Setting>> connection(String name) {
    String path = "connections." + name;
    return tables("connections")
        .flatMap(sections -> Optional.ofNullable(sections.get(name)))
        .filter(Map.class::isInstance)
        .map(section -> settings(path, (Map<?, ?>) section));
  }

  /** The names of the tables under that one. */
  List<String> names(String table) {
    return tables(table).map(Map::keySet).map(List::copyOf).orElse(List.of());
  }

  @Override
  public String toString() {
    return "Secrets" + places.stream().flatMap(SecretsPlace::looked).toList();
  }

  private Optional<Map<String, Object>> tables(String name) {
    return Optional.ofNullable(snapshot().tables().get(name))
        .filter(Map.class::isInstance)
        .map(Tables::of);
  }

  private Optional<Object> node(String path) {
    return Tables.node(snapshot().tables(), path);
  }

  private Map<String, Setting> settings(String path, Map<?, ?> table) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    table.forEach((key, value) ->
        settings.put(
            key.toString(),
            value instanceof Setting setting
                ? expand(path + "." + key, setting)
                : new Setting(plain(path + "." + key, (Map<?, ?>) value), "secrets")));
    return settings;
  }

  private Map<String, Object> plain(String path, Map<?, ?> table) {
    Map<String, Object> values = new LinkedHashMap<>();
    table.forEach((key, value) ->
        values.put(
            key.toString(),
            value instanceof Setting setting
                ? expand(path + "." + key, setting).value()
                : plain(path + "." + key, (Map<?, ?>) value)));
    return values;
  }

  private Setting expand(String path, Setting setting) {
    return setting.value() instanceof String
        ? Variables.expand(path, setting, environment)
        : setting;
  }

  private SecretsException missing(String path) {
    return new SecretsException(
        "There is no secret \"%s\".%s Looked at: %s"
            .formatted(
                path,
                Nearest.hint(path, Tables.paths(snapshot().tables())),
                String.join(", ", looked())));
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new LinkedHashMap<>();
    places.forEach(place -> stamps.putAll(place.stamps()));
    return stamps;
  }

  private Snapshot snapshot() {
    return snapshot(watch.seen());
  }

  private Snapshot snapshot(Watch.Seen seen) {
    return snapshot.seen == seen.number() ? snapshot : read(seen);
  }

  /**
   * Reads all files; a malformed one is an error only while there is nothing older to go on with.
   */
  private Snapshot read(Watch.Seen seen) {
    reading.lock();
    try {
      if (snapshot.seen < seen.number()) {
        snapshot = snapshot.next(seen.number(), places);
      }
      return snapshot;
    } finally {
      reading.unlock();
    }
  }

  /**
   * What the files held when they were last read.
   *
   * @param seen the number of what the watch saw then
   * @param version another one after each change of the content
   */
  private record Snapshot(Map<String, Object> tables, long seen, long version, String warning) {
    static final Snapshot NONE = new Snapshot(Map.of(), 0, 0, "");

    Snapshot next(long number, List<SecretsPlace> places) {
      try {
        Map<String, Object> merged = new LinkedHashMap<>();
        places.forEach(place -> Tables.merge(merged, place.read()));
        return new Snapshot(merged, number, version + 1, "");
      } catch (SecretsException e) {
        if (version == 0) {
          throw e;
        }
        String text = e.getMessage() + "; the secrets from before are still in use";
        LOG.warn("{}", text);
        return new Snapshot(tables, number, version, text);
      }
    }
  }
}
