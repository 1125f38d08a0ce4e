package dev.freshet.connection;

import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.connection.spi.LazyTables;
import dev.freshet.connection.spi.Nearest;
import dev.freshet.connection.spi.ProvidedBy;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The kinds of connections there are. Immutable. */
final class Providers {
  private final List<ConnectionProvider<?, ?>> known;
  private final ClassLoader loader;

  Providers(List<ConnectionProvider<?, ?>> known, ClassLoader loader) {
    this.known = List.copyOf(known);
    this.loader = loader;
  }

  /**
   * The provider of a class: one that is known, or the one the class names.
   *
   * @throws ConfigurationException when there is neither
   */
  @SuppressWarnings("unchecked") // its type is the class
  <C> ConnectionProvider<C, ?> of(String name, Class<C> type) {
    return (ConnectionProvider<C, ?>)
        known.stream()
            .filter(provider -> provider.type() == type)
            .findFirst()
            .or(() -> annotated(type))
            .orElseThrow(() -> unprovided(name, type));
  }

  /** The provider whose name, alias or class that is. */
  Optional<ConnectionProvider<?, ?>> named(String word) {
    Optional<ConnectionProvider<?, ?>> found =
        known.stream().filter(provider -> isCalled(provider, word)).findFirst();
    return found.or(() -> loaded(word).flatMap(Providers::annotated));
  }

  /** Every name that a connection or a {@code type} may have. */
  List<String> names() {
    var names = new TreeSet<String>();
    for (ConnectionProvider<?, ?> provider : known) {
      names.add(provider.defaultName());
      names.addAll(provider.aliases());
    }
    return List.copyOf(names);
  }

  /** The kinds of tables that programs define on sessions. */
  List<LazyTables<?, ?>> lazyTables() {
    List<LazyTables<?, ?>> tables = new ArrayList<>();
    known.forEach(provider -> provider.lazyTables().ifPresent(tables::add));
    return tables;
  }

  /** {@code "Known types: …"}, with the nearest. */
  String hint(String word) {
    return "%s Known types: %s, or the name of a class"
        .formatted(Nearest.hint(word, names()), String.join(", ", names()));
  }

  private static boolean isCalled(ConnectionProvider<?, ?> provider, String word) {
    return provider.defaultName().equals(word)
        || provider.aliases().contains(word)
        || provider.type().getName().equals(word);
  }

  private Optional<Class<?>> loaded(String word) {
    try {
      return word.contains(".")
          ? Optional.of(Class.forName(word, false, loader))
          : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Optional<ConnectionProvider<?, ?>> annotated(Class<?> type) {
    ProvidedBy by = type.getAnnotation(ProvidedBy.class);
    return by == null ? Optional.empty() : Optional.of(make(by.value()));
  }

  private static ConnectionProvider<?, ?> make(Class<? extends ConnectionProvider<?, ?>> type) {
    try {
      Constructor<? extends ConnectionProvider<?, ?>> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ConfigurationException(
          "%s can't be made: a provider has a constructor without parameters, and is static where it is nested"
              .formatted(type.getTypeName()),
          type.getSimpleName(),
          e);
    }
  }

  private ConfigurationException unprovided(String name, Class<?> type) {
    return new ConfigurationException(
        "Connection \"%s\": nothing provides %s. Put @ProvidedBy(…) on the class, or the artifact that brings it on the class path. There are: %s"
            .formatted(name, type.getTypeName(), types()),
        name);
  }

  private List<String> types() {
    List<String> types = new ArrayList<>();
    known.forEach(provider -> types.add(provider.type().getSimpleName()));
    return types;
  }
}
