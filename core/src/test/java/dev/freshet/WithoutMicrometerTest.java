package dev.freshet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Who does not measure needs no Micrometer. */
class WithoutMicrometerTest {

  /** Freshet again, in surroundings that lack Micrometer. */
  private static final class Lacking extends ClassLoader {
    Lacking() {
      super(WithoutMicrometerTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.micrometer.")) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        boolean own = name.startsWith("dev.freshet.");
        return known != null ? known : own ? define(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException problem) {
        throw new ClassNotFoundException(name, problem);
      }
    }
  }

  /** Serves an app and stops it; run in those surroundings. */
  static final class Serving implements Runnable {
    Serving() {}

    @Override
    public void run() {
      try (App app = Freshet.start(st -> st.text("hello"), spec -> spec.port(0).developer(true))) {
        app.connections().clearResults();
      }
    }
  }

  @Test
  void anAppIsServed() throws Exception {
    var lacking = new Lacking();
    assertThatThrownBy(() -> lacking.loadClass("io.micrometer.core.instrument.MeterRegistry"))
        .isInstanceOf(ClassNotFoundException.class);
    Class<?> serving = lacking.loadClass(Serving.class.getName());
    assertThat(serving.getClassLoader()).isSameAs(lacking);
    var constructor = serving.getDeclaredConstructor();
    constructor.setAccessible(true);
    ((Runnable) constructor.newInstance()).run();
  }
}
