package dev.snowglobe.snowpark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.snowflake.snowpark_java.Session;
import dev.snowglobe.Clients;
import dev.snowglobe.Snowglobe;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every method of the unmodified Snowpark client either answers what Snowflake's reference says, or
 * is refused with a message that names it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnowparkApiTest {
  private final Snowglobe snowglobe = Snowglobe.start();
  private final Session session = Clients.snowpark(snowglobe);

  @TempDir private Path folder;

  @AfterAll
  void stop() {
    session.close();
    snowglobe.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCaseAnswers() {
    Client client = new Client(snowglobe, session, folder);
    return Inventory.proofs().stream()
        .map(proof -> DynamicTest.dynamicTest(proof.title(), () -> proof.check().run(client)));
  }

  @TestFactory
  Stream<DynamicTest> everyRefusalNamesWhatIsRefused() {
    Client client = new Client(snowglobe, session, folder);
    return Inventory.refusals().stream()
        .map(refusal ->
            DynamicTest.dynamicTest(
                refusal.title(),
                () ->
                    assertThat(catchThrowable(() -> refusal.check().run(client)))
                        .isNotNull()
                        .hasMessageContaining(refusal.message())));
  }

  @TestFactory
  Stream<DynamicTest> everyStatementThatIsListedIsRefused() {
    Client client = new Client(snowglobe, session, folder);
    client.run("CREATE TABLE t(a INT, b VARCHAR)");
    client.run("CREATE STAGE st");
    return RefusedStatement.ALL.stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.sql(),
                () ->
                    assertThat(catchThrowable(() -> client.run(one.sql())))
                        .isNotNull()
                        .hasMessageContaining("Unsupported feature '" + one.named())));
  }

  @TestFactory
  Stream<DynamicTest> everyMethodHasACaseOrAReason() {
    Inventory inventory = Inventory.take();
    return Surface.CLASSES.stream()
        .map(api ->
            DynamicTest.dynamicTest(
                api.getSimpleName(),
                () -> assertThat(inventory.missing(api)).extracting(Surface::signature).isEmpty()));
  }

  @Test
  void nothingIsBothProvenAndRefused() {
    Inventory inventory = Inventory.take();
    assertThat(inventory.refused().keySet()).doesNotContainAnyElementsOf(inventory.proven());
  }
}
