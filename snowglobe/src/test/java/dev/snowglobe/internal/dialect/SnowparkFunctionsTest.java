package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.snowflake.snowpark_java.Functions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every function of the Snowpark client has a case, or a reason why it has none. */
class SnowparkFunctionsTest {

  private static Set<String> offered() {
    return Arrays.stream(Functions.class.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> withCase() {
    return Case.all().stream()
        .flatMap(one -> one.snowpark().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> unsupported() throws IOException {
    Properties reasons = new Properties();
    try (InputStream in =
        SnowparkFunctionsTest.class.getResourceAsStream("unsupported.properties")) {
      reasons.load(in);
    }
    assertThat(reasons.values()).allSatisfy(reason -> assertThat((String) reason).isNotBlank());
    return reasons.stringPropertyNames();
  }

  @Test
  void everyFunctionHasACaseOrAReason() throws IOException {
    Set<String> missing = new TreeSet<>(offered());
    assertThat(missing).hasSizeGreaterThan(200);
    missing.removeAll(withCase());
    missing.removeAll(unsupported());
    assertThat(missing).isEmpty();
  }

  @Test
  void nothingIsBothProvenAndUnsupported() throws IOException {
    Set<String> both = new TreeSet<>(withCase());
    both.retainAll(unsupported());
    assertThat(both).isEmpty();
  }

  @Test
  void onlyFunctionsOfTheClientAreListed() throws IOException {
    Set<String> unknown = new TreeSet<>(unsupported());
    unknown.addAll(withCase());
    unknown.removeAll(offered());
    assertThat(unknown).isEmpty();
  }
}
