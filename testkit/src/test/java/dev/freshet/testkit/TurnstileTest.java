package dev.freshet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.connection.spi.Backend;
import dev.freshet.connection.spi.ConnectionProvider;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract puts before a connection passes everything on. */
class TurnstileTest {
  static Arguments[] doors() {
    return new Arguments[] {
      Arguments.of(Door.class, Backend.class),
      Arguments.of(Turnstile.class, ConnectionProvider.class)
    };
  }

  @ParameterizedTest
  @MethodSource("doors")
  void everyMethodIsPassedOn(Class<?> door, Class<?> real) {
    for (Method method : real.getMethods()) {
      assertThat(door.getDeclaredMethods())
          .extracting(Method::getName, Method::getParameterCount)
          .contains(
              org.assertj.core.groups.Tuple.tuple(method.getName(), method.getParameterCount()));
    }
  }
}
