package dev.freshet;

import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the packages, and what each keeps to itself. */
class ArchitectureTest {
  /** Lowest first: each uses only those before it. */
  private static final List<String> ORDER =
      List.of(
          "dev.freshet.data",
          "dev.freshet.connection.spi",
          "dev.freshet.connection",
          "dev.freshet.element",
          "dev.freshet.ui",
          "dev.freshet.internal.tree",
          "dev.freshet.internal.inspect",
          "dev.freshet.internal.session",
          "dev.freshet.internal.wire",
          "dev.freshet.internal.server",
          "dev.freshet");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.freshet");

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found =
        MAIN.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());
    assertThat(ORDER).containsAll(found);
  }

  @Test
  void aPackageUsesOnlyThoseBeforeIt() {
    for (int i = 0; i < ORDER.size(); i++) {
      String lower = ORDER.get(i);
      String[] above = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(lower)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(MAIN);
      }
    }
  }

  @Test
  void noPackagesDependOnEachOther() {
    slices()
        .matching("dev.freshet.(internal.*|data|element|ui|connection)..")
        .should()
        .beFreeOfCycles()
        .check(MAIN);
  }

  @Test
  void aLibraryIsKnownToOnePackage() {
    confine("org.eclipse.jetty..", "dev.freshet.internal.server");
    confine("tools.jackson..", "dev.freshet.internal.wire");
    confine("com.fasterxml.jackson..", "dev.freshet.internal.wire");
    confine("com.github.benmanes.caffeine..", "dev.freshet.connection..");
    confine("io.micrometer..", "dev.freshet.connection..", "dev.freshet");
    confine("org.tomlj..", "dev.freshet.connection..");
    confine("java.sql..", "dev.freshet.connection..", "dev.freshet.data");
  }

  private static void confine(String library, String... where) {
    noClasses()
        .that()
        .resideOutsideOfPackages(where)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void nothingThatChangesIsStatic() {
    fields().that().areStatic().and(areWritten()).should().beFinal().check(MAIN);
    fields()
        .that()
        .areStatic()
        .and(areWritten())
        .should()
        .notHaveRawType(
            DescribedPredicate.describe("a kind that changes", ArchitectureTest::changes))
        .check(MAIN);
  }

  private static boolean changes(com.tngtech.archunit.core.domain.JavaClass type) {
    return type.isAssignableTo(java.util.concurrent.ConcurrentMap.class)
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(java.util.concurrent.locks.Lock.class)
        || type.getPackageName().equals("java.util.concurrent.atomic");
  }

  private static DescribedPredicate<JavaField> areWritten() {
    return DescribedPredicate.describe(
        "are written by hand", field -> !field.getModifiers().contains(SYNTHETIC));
  }

  @Test
  void theModelIsMadeOfRecords() {
    classes()
        .that()
        .implement(dev.freshet.element.Element.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .check(MAIN);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Common|Shared\\w+|Misc|Impl|\\.Base\\w+)")
        .check(MAIN);
  }

  @Test
  void printingIsLeftToTheCommandLine() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(MAIN);
  }
}
