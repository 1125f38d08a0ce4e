package dev.freshet.snowflake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a login gives to its session. Unsetting such a parameter would give it the account's value
 * and not that of the login.
 *
 * @param names all that the login names, in upper case; without the values, among which are secrets
 * @param queryTag the tag of the session's statements
 */
record LoginParameters(Set<String> names, Optional<String> queryTag) {

  static LoginParameters of(Map<String, String> config) {
    Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(config);
    return new LoginParameters(
        values.keySet().stream()
            .map(name -> name.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        Optional.ofNullable(values.get("QUERY_TAG")));
  }
}
