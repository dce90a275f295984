package io.farwatch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may import whom. */
class ArchitectureTest {
  private static JavaClasses all;

  @BeforeAll
  static void read() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.farwatch");
    assertThat(all.contain("io.farwatch.core.pipeline.Pipeline")).isTrue();
    assertThat(all.contain("io.farwatch.server.WatchServer")).isTrue();
  }

  @Test
  void noPackageIsPartOfACycle() {
    slices().matching("io.farwatch.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void trackerAssessmentAndWarning_neverSeeTruthRadarOrSignal() {
    noClasses()
        .that()
        .resideInAnyPackage("..core.track..", "..core.assess..", "..core.warn..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.farwatch.scenario..", "..core.radar..", "..core.signal..")
        .check(all);
  }

  @Test
  void core_importsDownwardOnly() {
    only("..core.time..");
    only("..core.linear..");
    only("..core.earth..", "time", "linear");
    only("..core.plot..", "earth", "time", "linear");
    only("..core.flight..", "earth", "time", "linear");
    only("..core.radar..", "plot", "earth", "time", "linear");
    only("..core.signal..", "radar", "plot", "earth", "time", "linear");
    only("..core.track..", "flight", "plot", "earth", "time", "linear", "wire");
    only("..core.assess..", "track", "flight", "plot", "earth", "time", "linear", "wire");
    only("..core.warn..", "assess", "track", "flight", "plot", "earth", "time", "linear", "wire");
  }

  private static void only(String part, String... below) {
    String[] allowed = new String[below.length + 1];
    allowed[0] = part;
    for (int i = 0; i < below.length; i++) {
      allowed[i + 1] = "io.farwatch.core." + below[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage(part)
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("io.farwatch..")
                .and(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(
                        allowed)))
        .check(all);
  }

  @Test
  void modules_importCoreAndNotOneAnother() {
    noClasses()
        .that()
        .resideInAPackage("io.farwatch.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.farwatch.scenario..",
            "io.farwatch.formats..",
            "io.farwatch.server..",
            "io.farwatch.cli..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("io.farwatch.scenario..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.farwatch.formats..", "io.farwatch.server..", "io.farwatch.cli..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("io.farwatch.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.farwatch.scenario..", "io.farwatch.server..", "io.farwatch.cli..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("io.farwatch.server..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.farwatch.cli..")
        .check(all);
  }

  @Test
  void coreAndScenario_haveNoClockThreadSocketLoggerFileOrHiddenRandomness() {
    noClasses()
        .that()
        .resideInAnyPackage("io.farwatch.core..", "io.farwatch.scenario..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.(net|nio\\.file|util\\.concurrent)\\..*|java\\.lang\\.Thread"
                + "|java\\.util\\.(Random|SplittableRandom)|java\\.security\\.SecureRandom"
                + "|java\\.io\\.File.*|java\\.time\\.Clock|org\\.slf4j\\..*")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(all);
  }

  @Test
  void eventsAndInputs_areRecordsOrSealed() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Event")
        .and()
        .resideInAPackage("io.farwatch.core..")
        .should()
        .beInterfaces()
        .orShould()
        .beRecords()
        .check(all);
  }
}
