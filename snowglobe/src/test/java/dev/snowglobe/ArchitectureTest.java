package dev.snowglobe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The order of the packages, and where each library may be known. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.snowglobe");

  @Test
  void eachPackageUsesOnlyThoseBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("dialect")
        .definedBy("dev.snowglobe.internal.dialect")
        .layer("fault")
        .definedBy("dev.snowglobe.fault")
        .layer("engine")
        .definedBy("dev.snowglobe.internal.engine")
        .layer("command")
        .definedBy("dev.snowglobe.internal.command")
        .layer("wire")
        .definedBy("dev.snowglobe.internal.wire")
        .layer("root")
        .definedBy("dev.snowglobe")
        .layer("junit")
        .definedBy("dev.snowglobe.junit")
        .whereLayer("junit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers("junit")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("command")
        .mayOnlyBeAccessedByLayers("root")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("command", "wire", "root")
        .whereLayer("fault")
        .mayOnlyBeAccessedByLayers("wire", "root")
        .whereLayer("dialect")
        .mayOnlyBeAccessedByLayers("engine", "command")
        .check(CLASSES);
  }

  @Test
  void httpAndJsonAreKnownToTheWireAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.snowglobe.internal.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.jetty..", "tools.jackson..", "org.apache.arrow..")
        .check(CLASSES);
  }

  /** What a program gets of the annotations of data binding is up to the order of its POM. */
  @Test
  void jsonIsReadWithoutDataBinding() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson.databind..")
        .check(CLASSES);
  }

  @Test
  void duckDbIsKnownToEngineAndDialectAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.snowglobe.internal.engine", "dev.snowglobe.internal.dialect")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(CLASSES);
  }

  @Test
  void jUnitAndSnowparkAreKnownToTheExtensionAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.snowglobe.junit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "com.snowflake..", "net.snowflake..")
        .check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(CLASSES);
  }
}
