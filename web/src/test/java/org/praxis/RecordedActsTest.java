package org.praxis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.praxis.communities.model.Place;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * Whoever does what others may not do is recorded. An act takes power where its use case asks for a
 * role beyond a member's, or for somebody who looks after the community; and it changes something
 * where it returns nothing or tells the outbox.
 */
class RecordedActsTest {
  private static final String READS = "reads; what it tells the outbox is a first visit";
  private static final String WORDINGS =
      "of one's own questions, which keep who wrote what and when";
  private static final String WORDS = "how a tag is written, which gives and takes no right";

  private static final String DRAFT =
      "what is not published is nobody else's; publishing is recorded";

  private static final String PLAN = "finds out what would be; saving and undoing are recorded";

  /** Acts with power that the audit log does not have, and why. */
  private static final Map<String, String> UNRECORDED =
      Map.ofEntries(
          Map.entry("communities.Chartering.draft", READS),
          Map.entry("communities.ClockKeeping.clock", READS),
          Map.entry("communities.MemberKeeping.requests", READS),
          Map.entry("communities.RuleKeeping.companys", READS),
          Map.entry("communities.RuleKeeping.editions", READS),
          Map.entry("communities.RuleKeeping.owners", READS),
          Map.entry("communities.RuleKeeping.rules", READS),
          Map.entry("communities.RuleTrying.trial", "keeps nothing"),
          Map.entry("communities.Settling.settings", READS),
          Map.entry("communities.Sighting.of", READS),
          Map.entry("communities.Tagging.mean", WORDS),
          Map.entry("communities.Tagging.meanItself", WORDS),
          Map.entry("communities.Tagging.spell", WORDS),
          Map.entry("moderation.AuditReading.acts", READS),
          Map.entry("notification.DeadLetters.retry", "sends what was to be sent once more"),
          Map.entry("people.hold.HoldKeeping.holds", READS),
          Map.entry("search.Rebuilding.beginIfNever", "the server's own; by hand it is recorded"),
          Map.entry("training.assigning.Exempting.exemptions", READS),
          Map.entry("training.assigning.RuleChanging.plan", PLAN),
          Map.entry("training.assigning.RuleChanging.planEnd", PLAN),
          Map.entry("training.assigning.RuleReading.change", READS),
          Map.entry("training.assigning.RuleReading.people", READS),
          Map.entry("training.assigning.RuleReading.rule", READS),
          Map.entry("training.assigning.RuleReading.rules", READS),
          Map.entry("training.assigning.RuleReading.tracks", READS),
          Map.entry("training.cowriting.TrackSources.chosen", READS),
          Map.entry("training.cowriting.TrackSources.sources", READS),
          Map.entry("training.cowriting.TrackSources.there", READS),
          Map.entry("training.Drafting.about", DRAFT),
          Map.entry("training.Drafting.addStage", DRAFT),
          Map.entry("training.Drafting.addStep", DRAFT),
          Map.entry("training.Drafting.begin", DRAFT),
          Map.entry("training.Drafting.changeStage", DRAFT),
          Map.entry("training.Drafting.changeStep", DRAFT),
          Map.entry("training.Drafting.copy", DRAFT),
          Map.entry("training.Drafting.discard", DRAFT),
          Map.entry("training.Drafting.from", DRAFT),
          Map.entry("training.Drafting.moveStep", DRAFT),
          Map.entry("training.Drafting.removeStage", DRAFT),
          Map.entry("training.Drafting.removeStep", DRAFT),
          Map.entry("training.Drafting.save", DRAFT),
          Map.entry("training.Drafting.draft", READS),
          Map.entry("training.media.StepMedia.add", DRAFT),
          Map.entry("training.media.StepMedia.remove", DRAFT),
          Map.entry("training.media.StepMedia.files", READS),
          Map.entry("training.Drafting.drafts", READS),
          Map.entry("training.Publishing.preview", READS),
          Map.entry("training.Templates.templates", READS),
          Map.entry("training.demand.DemandReading.demand", READS),
          Map.entry("training.demand.DemandReading.export", READS),
          Map.entry("training.demand.NeedAnswering.plan", PLAN),
          Map.entry("training.overview.CockpitReading.cockpit", READS),
          Map.entry("training.overview.CockpitReading.questions", READS),
          Map.entry("training.overview.CockpitReading.tracks", READS),
          Map.entry("training.TrackCatalogue.preview", READS),
          Map.entry("training.quiz.BankKeeping.begin", WORDINGS),
          Map.entry("training.quiz.BankKeeping.change", WORDINGS),
          Map.entry("training.quiz.BankKeeping.remove", WORDINGS),
          Map.entry("training.quiz.BankKeeping.rewrite", WORDINGS),
          Map.entry("training.quiz.BankKeeping.write", WORDINGS),
          Map.entry("training.quiz.BankReading.bank", READS),
          Map.entry("training.quiz.BankReading.banks", READS),
          Map.entry("training.quiz.BankReading.choices", READS),
          Map.entry("training.quiz.BankReading.question", READS),
          Map.entry("training.quiz.GiftImport.read", WORDINGS),
          Map.entry("training.sessions.SessionPlanning.expectPlannable", READS),
          Map.entry("training.sessions.SessionPlanning.wrong", READS));

  private static final JavaClasses PRAXIS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.praxis");

  @Test
  void everyActThatTakesPowerIsRecorded() {
    Set<String> silent = new TreeSet<>();
    for (JavaMethod act : acts()) {
      if (takesPower(act) && changes(act) && !reaches(act, AuditLog.class, "record")) {
        silent.add(name(act));
      }
    }
    assertThat(silent).isEqualTo(new TreeSet<>(UNRECORDED.keySet()));
  }

  @Test
  void actsThatTakePowerAreFoundAtAll() {
    assertThat(acts().stream().filter(act -> takesPower(act) && changes(act)).map(this::name))
        .contains(
            "communities.Settling.settle",
            "communities.MemberKeeping.become",
            "communities.Chartering.amend",
            "communities.TopicKeeping.close",
            "people.Deactivating.deactivate",
            "people.audience.AudienceDesign.change");
    assertThat(acts().stream().filter(RecordedActsTest::changes).map(this::name))
        .contains("moderation.CaseReview.decide");
  }

  @Test
  void decisionsAndDutiesAndTokensWhichTakeNoRoleAreRecorded() {
    List<String> recorded =
        acts().stream()
            .filter(act -> reaches(act, AuditLog.class, "record"))
            .map(this::name)
            .toList();
    assertThat(recorded)
        .contains(
            "moderation.CaseReview.decide",
            "people.duty.DutyKeeping.handOver",
            "people.hold.HoldKeeping.place",
            "people.hold.HoldKeeping.lift",
            "people.hold.HoldExporting.begin",
            "people.Succession.name",
            "people.Succession.nameFor",
            "communities.guides.GuideKeeping.add",
            "communities.guides.GuideKeeping.remove",
            "communities.guides.GuideKeeping.keep",
            "access.AccessTokens.create",
            "access.AccessTokens.revoke");
  }

  private static List<JavaMethod> acts() {
    return PRAXIS.stream()
        .filter(type -> type.isAnnotatedWith(Stateless.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .toList();
  }

  private static boolean takesPower(JavaMethod act) {
    boolean forSome =
        roles(act) != null && Arrays.stream(roles(act)).noneMatch(Role.MEMBER::equals);
    return forSome
        || reaches(act, Place.class, "moderated")
        || reaches(act, Place.class, "owned")
        || reaches(act, Place.class, "kept");
  }

  private static boolean changes(JavaMethod act) {
    return act.getRawReturnType().getName().equals("void")
        || reaches(act, Outbox.class, "record")
        || reaches(act, Outbox.class, "recordAll");
  }

  private static String[] roles(JavaMethod act) {
    if (act.isAnnotatedWith(RolesAllowed.class)) {
      return act.getAnnotationOfType(RolesAllowed.class).value();
    }
    JavaClass type = act.getOwner();
    return type.isAnnotatedWith(RolesAllowed.class)
        ? type.getAnnotationOfType(RolesAllowed.class).value()
        : null;
  }

  // Through whatever of Praxis it calls.
  private static boolean reaches(JavaMethod act, Class<?> type, String name) {
    Set<JavaMethod> seen = new HashSet<>();
    Deque<JavaMethod> waiting = new ArrayDeque<>(List.of(act));
    while (!waiting.isEmpty()) {
      JavaMethod next = waiting.remove();
      if (next.getOwner().isEquivalentTo(type) && next.getName().equals(name)) {
        return true;
      }
      if (seen.add(next)) {
        next.getMethodCallsFromSelf().stream()
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .filter(called -> called.getOwner().getPackageName().startsWith("org.praxis"))
            .forEach(waiting::add);
      }
    }
    return false;
  }

  private String name(JavaMethod act) {
    return act.getOwner().getName().substring("org.praxis.".length()) + "." + act.getName();
  }
}
