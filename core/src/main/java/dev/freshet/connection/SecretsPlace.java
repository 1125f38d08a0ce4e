package dev.freshet.connection;

import dev.freshet.connection.spi.Environment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One place where secrets may be; a later one in the list wins. Immutable. */
sealed interface SecretsPlace {
  /** Names more places: files of TOML and folders, divided as in {@code PATH}. */
  String VARIABLE = "FRESHET_SECRETS";

  /** The files there are, or could be, with their stamps. */
  Map<Path, Stamp> stamps();

  /**
   * What it holds.
   *
   * @throws SecretsException when a file is malformed or can't be read
   */
  Map<String, Object> read();

  /** The places it stands for, each with whether it is there. */
  Stream<String> looked();

  /** All places of an app, in the order in which they count. */
  static List<SecretsPlace> all(Environment environment, List<Path> more) {
    List<Path> folders = Stream.of(environment.home(), environment.app()).distinct().toList();
    List<SecretsPlace> places = new ArrayList<>();
    for (Path folder : folders) {
      places.add(
          new OwnFile(
              folder.resolve(".freshet/secrets.toml"), folder.resolve(".streamlit/secrets.toml")));
    }
    folders.forEach(folder -> places.add(new Folder(folder.resolve(".freshet/secrets"))));
    Stream.concat(named(environment), more.stream())
        .map(path -> path.toString().endsWith(".toml") ? new OneFile(path) : new Folder(path))
        .forEach(places::add);
    return List.copyOf(places);
  }

  private static Stream<Path> named(Environment environment) {
    return environment.variable(VARIABLE).stream()
        .flatMap(paths -> Arrays.stream(paths.split(File.pathSeparator)))
        .filter(path -> !path.isBlank())
        .map(path -> environment.app().resolve(path));
  }

  private static String described(Path path, boolean isThere) {
    return path + (isThere ? "" : " (not there)");
  }

  /** The file of Freshet, or else the one that Streamlit reads. */
  record OwnFile(Path own, Path streamlit) implements SecretsPlace {
    @Override
    public Map<Path, Stamp> stamps() {
      Map<Path, Stamp> stamps = new LinkedHashMap<>();
      stamps.put(own, Stamp.of(own));
      stamps.put(streamlit, Stamp.of(streamlit));
      return stamps;
    }

    @Override
    public Map<String, Object> read() {
      return SecretsFile.read(Stamp.of(own).isAbsent() ? streamlit : own);
    }

    @Override
    public Stream<String> looked() {
      return Stream.of(own, streamlit).map(file -> described(file, Files.isRegularFile(file)));
    }
  }

  /** A file that was named. */
  record OneFile(Path file) implements SecretsPlace {
    @Override
    public Map<Path, Stamp> stamps() {
      return Map.of(file, Stamp.of(file));
    }

    @Override
    public Map<String, Object> read() {
      return SecretsFile.read(file);
    }

    @Override
    public Stream<String> looked() {
      return Stream.of(described(file, Files.isRegularFile(file)));
    }
  }

  /** A folder with a folder for each table and a file for each key. */
  record Folder(Path folder) implements SecretsPlace {
    @Override
    public Map<Path, Stamp> stamps() {
      return SecretsFolder.stamps(folder);
    }

    @Override
    public Map<String, Object> read() {
      return SecretsFolder.read(folder);
    }

    @Override
    public Stream<String> looked() {
      return Stream.of(described(folder, Files.isDirectory(folder)));
    }
  }
}
