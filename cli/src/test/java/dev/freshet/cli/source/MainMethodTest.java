package dev.freshet.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings({
  "UnusedMethod",
  "DoNotCallSuggester"
}) // mains are called by reflection, or not at all
class MainMethodTest {
  private static final ThreadLocal<List<String>> CALLS = ThreadLocal.withInitial(ArrayList::new);

  private static void called(String what) {
    CALLS.get().add(what);
  }

  @BeforeEach
  void forget() {
    CALLS.get().clear();
  }

  static class Classic {
    public static void main(String[] arguments) {
      called("classic with " + arguments.length);
    }
  }

  static class Plain {
    void main() {
      called("plain");
    }
  }

  static class Both {
    static void main() {
      called("without");
    }

    void main(String[] arguments) {
      called("with");
    }
  }

  static class Parent {
    protected void main() {
      called("inherited by " + getClass().getSimpleName());
    }
  }

  static class Child extends Parent {}

  static class Hidden {
    private void main() {
      called("hidden");
    }
  }

  static class Wrong {
    int main() {
      return 1;
    }
  }

  static class Failing {
    static void main() throws IOException {
      throw new IOException("no disk");
    }
  }

  static class FailingHard {
    static void main() {
      throw new AssertionError("wrong");
    }
  }

  static class NeedsMore {
    NeedsMore(String something) {}

    void main() {}
  }

  private static void call(Class<?> owner) throws Exception {
    MainMethod.of(owner).orElseThrow().call();
  }

  @Test
  void a_static_main_gets_arguments() throws Exception {
    call(Classic.class);
    assertThat(CALLS.get()).containsExactly("classic with 0");
  }

  @Test
  void a_main_that_is_not_static_gets_an_instance() throws Exception {
    call(Plain.class);
    assertThat(CALLS.get()).containsExactly("plain");
  }

  @Test
  void one_with_arguments_comes_before_one_without() throws Exception {
    call(Both.class);
    assertThat(CALLS.get()).containsExactly("with");
  }

  @Test
  void main_may_be_inherited() throws Exception {
    call(Child.class);
    assertThat(CALLS.get()).containsExactly("inherited by Child");
  }

  @Test
  void a_private_main_and_one_that_gives_a_value_are_none() {
    assertThat(MainMethod.of(Hidden.class)).isEmpty();
    assertThat(MainMethod.of(Wrong.class)).isEmpty();
  }

  @Test
  void what_main_throws_comes_out_as_it_is() {
    assertThatThrownBy(() -> call(Failing.class)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> call(FailingHard.class)).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_class_without_a_plain_constructor_is_named() {
    assertThatThrownBy(() -> call(NeedsMore.class))
        .isInstanceOf(NoSuchMethodException.class)
        .hasMessageContaining("NeedsMore");
  }
}
