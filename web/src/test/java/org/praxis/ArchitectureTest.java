package org.praxis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxis.communities.guides.store.WrittenChanges;

/** The five rules of the house. */
class ArchitectureTest {
  /** From the ground up: a feature uses those before it. */
  private static final List<String> FEATURES =
      List.of(
          "platform",
          "people",
          "access",
          "moderation",
          "communities",
          "training",
          "notification",
          "search");

  /** By which a query reads what it finds one after the other. */
  private static final Set<String> STREAMS = Set.of("getResultStream", "stream", "scroll");

  private static final JavaClasses PRAXIS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.praxis");

  static List<String> features() {
    return FEATURES;
  }

  @ParameterizedTest
  @MethodSource("features")
  void aFeaturesModelAndStoreAreUsedByThatFeatureAlone(String feature) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(feature))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.praxis." + feature + ".model..", "org.praxis." + feature + ".store..")
        .allowEmptyShould(true)
        .check(PRAXIS);
  }

  /** A part of communities with rooms of its own. */
  private static final String GUIDES = "communities.guides";

  /** What the page of a topic asks; above all other parts of communities. */
  private static final String VISIT = "communities.visit";

  @Test
  void theRoomsOfGuidesAreUsedByGuidesAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(GUIDES))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.praxis." + GUIDES + ".model..", "org.praxis." + GUIDES + ".store..")
        .check(PRAXIS);
    noClasses()
        .that()
        .resideInAPackage("org.praxis.communities..")
        .and()
        .resideOutsideOfPackages(in(GUIDES), in(VISIT))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in(GUIDES))
        .check(PRAXIS);
  }

  /** A part of training with rooms of its own, below all else of it. */
  private static final String QUIZ = "training.quiz";

  @Test
  void theRoomsOfQuizzesAreUsedByQuizzesAloneAndTheyKnowNoTracks() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(QUIZ))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.praxis." + QUIZ + ".model..", "org.praxis." + QUIZ + ".store..")
        .check(PRAXIS);
    noClasses()
        .that()
        .resideInAPackage(in(QUIZ))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.praxis.training..").and(not(resideInAnyPackage(in(QUIZ)))))
        .check(PRAXIS);
  }

  @Test
  void nothingInCommunitiesKnowsWhatAPageAsks() {
    noClasses()
        .that()
        .resideInAPackage("org.praxis.communities..")
        .and()
        .resideOutsideOfPackage(in(VISIT))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in(VISIT))
        .check(PRAXIS);
  }

  @ParameterizedTest
  @MethodSource("features")
  void dependenciesGoDownOnly(String feature) {
    String[] above =
        FEATURES.stream()
            .skip(FEATURES.indexOf(feature) + 1L)
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(in(feature))
        .should()
        .dependOnClassesThat(resideInAnyPackage(above).or(resideInAnyPackage("org.praxis.web..")))
        .check(PRAXIS);
  }

  @Test
  void featuresHaveNoCycles() {
    slices().matching("org.praxis.(*)..").should().beFreeOfCycles().check(PRAXIS);
  }

  /** Not a feature of the archive but a module of the server, which knows nothing of Praxis. */
  private static final String DIRECTORY = "directory";

  @Test
  void everyFeatureIsNamedHere() {
    classes()
        .that()
        .resideInAPackage("org.praxis..")
        .should()
        .resideInAnyPackage(
            java.util.stream.Stream.concat(
                    FEATURES.stream(), java.util.stream.Stream.of("web", DIRECTORY))
                .map(ArchitectureTest::in)
                .toArray(String[]::new))
        .check(PRAXIS);
  }

  @Test
  void theWebTierKnowsNoModelNoStoreAndNoPersistence() {
    noClasses()
        .that()
        .resideInAPackage("org.praxis.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.praxis..model..",
            "org.praxis..store..",
            "jakarta.persistence..",
            "org.hibernate..")
        .check(PRAXIS);
  }

  /** What resources of all features share; they know it and it knows none of them. */
  private static final String API = "web.api";

  /** What describes all resources, which nothing knows. */
  private static final String OPENAPI = "web.openapi";

  @Test
  void whatAllResourcesShareKnowsNoFeatureOfTheWebTierAndNothingKnowsTheirDescription() {
    noClasses()
        .that()
        .resideInAPackage(in(API))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            java.util.stream.Stream.concat(FEATURES.stream(), java.util.stream.Stream.of("home"))
                .map(feature -> in("web." + feature))
                .toArray(String[]::new))
        .check(PRAXIS);
    noClasses()
        .that()
        .resideOutsideOfPackage(in(OPENAPI))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in(OPENAPI))
        .check(PRAXIS);
  }

  @Test
  void useCasesStandInAFeaturesRoot() {
    classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .should()
        .resideOutsideOfPackages(
            "..model..", "..store..", "..view..", "..event..", "org.praxis.web..")
        .check(PRAXIS);
  }

  @Test
  void onlyStoresAndThePlatformSpeakToTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..store..", "org.praxis.platform..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .check(PRAXIS);
  }

  @Test
  void viewsAndEventsAreRecords() {
    classes()
        .that()
        .resideInAnyPackage(
            "org.praxis.*.view..",
            "org.praxis.*.event..",
            in(GUIDES + ".view"),
            in(GUIDES + ".event"),
            in(QUIZ + ".view"),
            in(QUIZ + ".event"))
        .and(
            not(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "package-info", c -> c.getSimpleName().equals("package-info"))))
        .should()
        .beRecords()
        .check(PRAXIS);
  }

  @Test
  void entitiesStandInModelAndAreAskedToAct() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .resideInAPackage("..model..")
        .check(PRAXIS);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameMatching("set[A-Z].*")
        .check(PRAXIS);
  }

  @Test
  void aClassIsCalledAfterWhatItIs() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("DTO")
        .andShould()
        .haveSimpleNameNotEndingWith("Facade")
        .check(PRAXIS);
  }

  @Test
  void everyUseCaseSaysWhoMayCallIt() {
    classes()
        .that()
        .areAnnotatedWith(Stateless.class)
        .should()
        .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(jakarta.annotation.security.PermitAll.class)
        .check(PRAXIS);
  }

  /**
   * Nobody closes such a stream, so its statement stays open for as long as the transaction. Asked
   * once more meanwhile it is another statement, which the database reads and plans anew, each
   * time.
   */
  @Test
  void whatIsFoundIsReadAsAListUnlessItIsTooLargeForOne() {
    noCodeUnits()
        .that()
        .areNotDeclaredIn(WrittenChanges.class)
        .or()
        .haveNameNotMatching("published")
        .should(
            ArchConditions.be(
                describe(
                    "reading a stream of results",
                    unit ->
                        unit.getAccessesFromSelf().stream()
                            .anyMatch(
                                access ->
                                    STREAMS.contains(access.getTarget().getName())
                                        && access.getTargetOwner().isAssignableTo(Query.class)))))
        .check(PRAXIS);
  }

  private static String in(String feature) {
    return "org.praxis." + feature + "..";
  }
}
