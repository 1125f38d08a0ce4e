package dev.snowglobe.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class an account of their own, in memory, and closes it after them.
 *
 * <p>A test method, a constructor and the methods around them may ask for it with a parameter of
 * the type {@link dev.snowglobe.Snowglobe}, and for clients of it with {@link java.sql.Connection}
 * (the Snowflake JDBC driver must be on the class path) and {@code
 * com.snowflake.snowpark_java.Session} (the Snowpark client must be). What was handed to a test is
 * closed when that test is over.
 *
 * <pre>{@code
 * @SnowglobeTest(sql = "CREATE TABLE pets AS SELECT 'Rex' AS name")
 * class PetsTest {
 *   @Test
 *   void countsPets(Session session) {
 *     assertEquals(1, session.table("pets").count());
 *   }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SnowglobeExtension.class)
public @interface SnowglobeTest {

  /** How long an account lasts. */
  enum Fresh {
    /** All tests of the class see the same one. */
    CLASS,
    /** Each test begins with one of its own. */
    METHOD
  }

  /** Whether each test has an account of its own. */
  Fresh fresh() default Fresh.CLASS;

  /**
   * Scripts to run first, as resources: beside the test class, or from the root of the class path
   * when they begin with a slash.
   */
  String[] seed() default {};

  /** Statements to run after the scripts. */
  String[] sql() default {};
}
