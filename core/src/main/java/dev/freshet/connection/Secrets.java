package dev.freshet.connection;

import dev.freshet.connection.SecretsFile.Stamp;
import dev.freshet.connection.spi.Environment;
import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secrets of an app: {@code secrets.toml} in {@code .freshet} of the user's folder and then of
 * the app's folder, merged table by table, the later value winning. Where a place has none, {@code
 * .streamlit/secrets.toml} there is read, so that an app can move without moving its secrets.
 * {@code ${NAME}} in a text is the environment variable of that name; a second dollar sign before
 * it stands for the characters themselves.
 *
 * <p>The files are looked at again on use, at most four times a second, so an edit or a new file is
 * seen without a restart. A file that became malformed is served by its last good content, with a
 * {@link #warning}. No text of this class, and no message, holds a value. Any thread may use it.
 */
public final class Secrets {
  private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final Environment environment;
  private final List<Place> places;
  private final LongSupplier ticker;
  private final long interval;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Snapshot snapshot = Snapshot.NONE;
  private volatile long looked;
  private volatile long asked;

  private Secrets(Environment environment, LongSupplier ticker, Duration interval) {
    this.environment = environment;
    this.places = Place.of(environment);
    this.ticker = ticker;
    this.interval = interval.toNanos();
    this.looked = ticker.getAsLong() - this.interval;
  }

  /** The secrets of an app in that environment. Nothing is read before it is asked for. */
  public static Secrets of(Environment environment) {
    return new Secrets(environment, System::nanoTime, INTERVAL);
  }

  /** The secrets of the app in that folder. */
  public static Secrets of(Path appFolder) {
    return of(Environment.of(appFolder));
  }

  /** Looks at the files on every use. */
  static Secrets eager(Environment environment) {
    return new Secrets(environment, System::nanoTime, Duration.ZERO);
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
    look();
    asked = snapshot.version();
    return asked != before;
  }

  /** What is wrong with a file whose last good content is in use. */
  public Optional<String> warning() {
    poll();
    return Optional.of(snapshot.warning()).filter(text -> !text.isEmpty());
  }

  /** The files looked at, each with whether it is there. */
  public List<String> looked() {
    poll();
    return snapshot.looked();
  }

  /** A number that is another one after each change. */
  long version() {
    poll();
    return snapshot.version();
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
    return "Secrets" + places;
  }

  private Optional<Map<String, Object>> tables(String name) {
    poll();
    return Optional.ofNullable(snapshot.tables().get(name))
        .filter(Map.class::isInstance)
        .map(Secrets::table);
  }

  @SuppressWarnings("unchecked") // every map of a snapshot has text keys
  private static Map<String, Object> table(Object map) {
    return (Map<String, Object>) map;
  }

  private Optional<Object> node(String path) {
    poll();
    Object node = snapshot.tables();
    for (String part : path.split("\\.", -1)) {
      if (!(node instanceof Map<?, ?> table) || !table.containsKey(part)) {
        return Optional.empty();
      }
      node = table.get(part);
    }
    return Optional.of(node);
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
    return setting.value() instanceof String text
        ? new Setting(Variables.expand(text, path, setting.origin(), environment), setting.origin())
        : setting;
  }

  private SecretsException missing(String path) {
    List<String> keys = new ArrayList<>();
    collect("", snapshot.tables(), keys);
    return new SecretsException(
        "There is no secret \"%s\".%s Looked at: %s"
            .formatted(path, Nearest.hint(path, keys), String.join(", ", snapshot.looked())));
  }

  private static void collect(String prefix, Map<?, ?> table, List<String> keys) {
    table.forEach((key, value) -> {
      keys.add(prefix + key);
      if (value instanceof Map<?, ?> nested) {
        collect(prefix + key + ".", nested, keys);
      }
    });
  }

  private void poll() {
    if (ticker.getAsLong() - looked >= interval) {
      look();
    }
  }

  private void look() {
    reading.lock();
    try {
      looked = ticker.getAsLong();
      Map<Path, Stamp> stamps = Place.stamps(places);
      if (!stamps.equals(snapshot.stamps())) {
        read(stamps);
      }
    } finally {
      reading.unlock();
    }
  }

  /**
   * Reads all files; a malformed one is an error only while there is nothing older to go on with.
   */
  private void read(Map<Path, Stamp> stamps) {
    Snapshot old = snapshot;
    try {
      snapshot = Snapshot.read(places, stamps, old.version() + 1);
    } catch (SecretsException e) {
      if (!old.isGood()) {
        throw e;
      }
      LOG.warn("{}; the secrets from before are still in use", e.getMessage());
      snapshot = old.warned(stamps, e.getMessage() + "; the secrets from before are still in use");
    }
  }

  /** One folder that may hold secrets: its own file, or else the one that Streamlit reads. */
  private record Place(Path own, Path streamlit) {
    static List<Place> of(Environment environment) {
      return List.of(environment.home(), environment.app()).stream()
          .distinct()
          .map(folder ->
              new Place(
                  folder.resolve(".freshet/secrets.toml"),
                  folder.resolve(".streamlit/secrets.toml")))
          .toList();
    }

    static Map<Path, Stamp> stamps(List<Place> places) {
      Map<Path, Stamp> stamps = new LinkedHashMap<>();
      for (Place place : places) {
        stamps.put(place.own, SecretsFile.stamp(place.own));
        stamps.put(place.streamlit, SecretsFile.stamp(place.streamlit));
      }
      return stamps;
    }

    Path chosen(Map<Path, Stamp> stamps) {
      return stamps.getOrDefault(own, Stamp.ABSENT).isAbsent() ? streamlit : own;
    }

    @Override
    public String toString() {
      return own.toString();
    }
  }

  /** What the files held when they were last read. */
  private record Snapshot(
      Map<Path, Stamp> stamps, Map<String, Object> tables, long version, String warning) {
    static final Snapshot NONE = new Snapshot(Map.of(), Map.of(), 0, "");

    static Snapshot read(List<Place> places, Map<Path, Stamp> stamps, long version) {
      Map<String, Object> merged = new LinkedHashMap<>();
      for (Place place : places) {
        merge(merged, SecretsFile.read(place.chosen(stamps)));
      }
      return new Snapshot(stamps, merged, version, "");
    }

    boolean isGood() {
      return version > 0;
    }

    Snapshot warned(Map<Path, Stamp> seen, String message) {
      return new Snapshot(seen, tables, version, message);
    }

    List<String> looked() {
      return stamps.entrySet().stream()
          .map(entry -> entry.getKey() + (entry.getValue().isAbsent() ? " (not there)" : ""))
          .toList();
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
      from.forEach((key, value) -> {
        if (value instanceof Map && into.get(key) instanceof Map<?, ?> below) {
          Map<String, Object> both = new LinkedHashMap<>(table(below));
          merge(both, table(value));
          into.put(key, both);
        } else {
          into.put(key, value);
        }
      });
    }
  }
}
