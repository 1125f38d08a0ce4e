package dev.freshet.benchmarks;

import java.util.List;
import java.util.Locale;

/** A part of Freshet that can be measured by itself. */
enum Area {
  PAGE,
  CONNECTIONS,
  SNOWGLOBE;

  /** How it is called on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Measurement> measurements(Home home) {
    return switch (this) {
      case PAGE ->
          List.of(
              new Launches(home),
              new FirstTable(home),
              new Saves(home),
              new Reruns(),
              new IdleVisitors(),
              new FirstPage(),
              new BigTable());
      case CONNECTIONS -> List.of(new CacheHits(), new Fetches(), new Sharing(), new Troubles());
      case SNOWGLOBE ->
          List.of(
              new SnowglobeStart(home),
              new SnowglobeRewrites(),
              new SnowglobeQueries(),
              new SnowglobeSessions());
    };
  }
}
