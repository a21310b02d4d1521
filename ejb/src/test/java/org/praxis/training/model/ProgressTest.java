package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.training.model.Plans.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.praxis.training.LockReason;
import org.praxis.training.StepId;
import org.praxis.training.StepState;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.model.Plan.StagePlan;
import org.praxis.training.model.Plan.StepPlan;

class ProgressTest {
  private static final LocalDate SOME_DAY = TODAY.plusYears(1);

  @Provide
  Arbitrary<TrackDraft> drafts() {
    return Arbitraries.longs().map(Plans::draft);
  }

  @Provide
  Arbitrary<TrackDraft> editions() {
    return drafts().filter(Plans::isAccepted);
  }

  /** A learner who does whatever is open, in any order, and some of it twice. */
  private static List<StepId> learn(TrackDraft draft, Random random, LocalDate today) {
    Plan plan = Plan.of(draft);
    List<StepId> did = new ArrayList<>();
    while (true) {
      Progress progress = Progress.of(plan, new HashSet<>(did), today);
      List<StepId> open =
          draft.steps().stream()
              .map(StepDraft::id)
              .filter(id -> progress.state(id) == StepState.OPEN)
              .toList();
      if (open.isEmpty()) {
        return did;
      }
      did.add(open.get(random.nextInt(open.size())));
      if (random.nextInt(3) == 0) {
        did.add(did.get(random.nextInt(did.size())));
      }
    }
  }

  @Property
  void everyEditionThatIsAcceptedCanBeFinished(
      @ForAll("editions") TrackDraft draft, @ForAll long seed) {
    List<StepId> did = learn(draft, new Random(seed), SOME_DAY);
    Progress progress = Progress.of(Plan.of(draft), new HashSet<>(did), SOME_DAY);
    assertThat(progress.finished()).isTrue();
    assertThat(did).containsAll(required(draft));
    assertThat(progress.next()).isEmpty();
  }

  @Property
  void inWhichOrderAndHowOftenStepsAreDoneChangesNothing(
      @ForAll("editions") TrackDraft draft, @ForAll long seed) {
    List<StepId> did = learn(draft, new Random(seed), TODAY);
    List<StepId> otherwise = new ArrayList<>(did);
    otherwise.addAll(did);
    Collections.shuffle(otherwise, new Random(seed));
    assertThat(all(draft, replay(otherwise))).isEqualTo(all(draft, replay(did)));
  }

  // As completions are kept: the first of a step counts, another is none.
  private static Set<StepId> replay(List<StepId> did) {
    Set<StepId> done = new HashSet<>();
    did.forEach(done::add);
    return done;
  }

  private static List<Object> all(TrackDraft draft, Set<StepId> done) {
    Progress progress = Progress.of(Plan.of(draft), done, TODAY);
    List<Object> all = new ArrayList<>();
    draft
        .steps()
        .forEach(
            step -> {
              all.add(progress.state(step.id()));
              all.add(progress.lock(step.id()));
            });
    all.addAll(progress.stages());
    all.add(progress.next());
    all.add(progress.done());
    return all;
  }

  @Property
  void whoDoesMoreIsNeverLessFar(
      @ForAll("drafts") TrackDraft draft, @ForAll long some, @ForAll long more) {
    Plan plan = Plan.of(draft);
    Progress before = Progress.of(plan, Plans.some(draft, some), TODAY);
    Progress after = Progress.of(plan, Plans.some(draft, some | more), TODAY);
    assertThat(after.done()).isGreaterThanOrEqualTo(before.done());
    assertThat(after.needed()).isEqualTo(before.needed());
    assertThat(after.finished() || !before.finished()).isTrue();
    for (StepDraft step : draft.steps()) {
      if (before.state(step.id()) != StepState.LOCKED) {
        assertThat(after.state(step.id())).isNotEqualTo(StepState.LOCKED);
      }
    }
  }

  @Property
  void aLaterDayLocksNothing(@ForAll("drafts") TrackDraft draft, @ForAll long bits) {
    Plan plan = Plan.of(draft);
    Progress today = Progress.of(plan, Plans.some(draft, bits), TODAY);
    Progress tomorrow = Progress.of(plan, Plans.some(draft, bits), TODAY.plusDays(1));
    assertThat(tomorrow.finished()).isEqualTo(today.finished());
    for (StepDraft step : draft.steps()) {
      if (today.state(step.id()) == StepState.OPEN) {
        assertThat(tomorrow.state(step.id())).isEqualTo(StepState.OPEN);
      }
    }
  }

  @Property
  void anOptionalStepIsNeverNeeded(@ForAll("drafts") TrackDraft draft, @ForAll long bits) {
    Plan plan = Plan.of(draft);
    Set<StepId> done = Plans.some(draft, bits);
    Set<StepId> without = new HashSet<>(done);
    without.retainAll(required(draft));
    Progress all = Progress.of(plan, done, TODAY);
    Progress needed = Progress.of(plan, without, TODAY);
    assertThat(needed.done()).isEqualTo(all.done());
    assertThat(needed.finished()).isEqualTo(all.finished());
    assertThat(needed.next().map(number -> draft.steps().get(number - 1).optional()).orElse(false))
        .isFalse();
  }

  @Property
  void aStageIsCompleteExactlyWhenAsManyAreDoneAsAreNeeded(
      @ForAll("drafts") TrackDraft draft, @ForAll long bits) {
    Set<StepId> done = Plans.some(draft, bits);
    Progress progress = Progress.of(Plan.of(draft), done, TODAY);
    for (int i = 0; i < draft.stages().size(); i++) {
      var stage = draft.stages().get(i);
      long required = stage.steps().stream().filter(step -> !step.optional()).count();
      long needed =
          stage.needed() == null ? required : Math.min(stage.needed().longValue(), required);
      long counted =
          stage.steps().stream()
              .filter(step -> !step.optional() && done.contains(step.id()))
              .count();
      assertThat(progress.stages().get(i).complete()).isEqualTo(counted >= needed);
      assertThat(progress.stages().get(i).done()).isEqualTo((int) Math.min(counted, needed));
    }
  }

  @Property
  void whatIsNextIsOpenWheneverAnythingNeededIs(
      @ForAll("editions") TrackDraft draft, @ForAll long seed, @ForAll byte part) {
    List<StepId> did = learn(draft, new Random(seed), TODAY);
    Set<StepId> done = new HashSet<>(did.subList(0, Math.floorMod(part, did.size() + 1)));
    Progress progress = Progress.of(Plan.of(draft), done, TODAY);
    boolean anyOpen = required(draft).stream().anyMatch(id -> progress.state(id) == StepState.OPEN);
    Statistics.collect(progress.finished(), anyOpen);
    assertThat(progress.next().isPresent()).isEqualTo(!progress.finished());
    progress
        .next()
        .map(number -> draft.steps().get(number - 1).id())
        .ifPresent(
            next ->
                assertThat(progress.state(next))
                    .isEqualTo(anyOpen ? StepState.OPEN : StepState.LOCKED));
  }

  private static Set<StepId> required(TrackDraft draft) {
    Set<StepId> required = new HashSet<>();
    draft.steps().stream()
        .filter(step -> !step.optional())
        .map(StepDraft::id)
        .forEach(required::add);
    return required;
  }

  @Test
  void ofTwoNeededTheSecondCompletesTheStageAndOpensTheNext() {
    List<StepPlan> steps = List.of(step(), step(), step());
    StepPlan last = step();
    Plan plan =
        new Plan(
            true,
            List.of(new StagePlan(2, false, steps), new StagePlan(null, false, List.of(last))));
    Set<StepId> one = Set.of(steps.get(2).id());
    Set<StepId> two = Set.of(steps.get(2).id(), steps.get(0).id());
    Progress before = Progress.of(plan, one, TODAY);
    assertThat(before.stages().get(0).complete()).isFalse();
    assertThat(before.lock(last.id())).contains(new Progress.Lock(LockReason.NEEDS, 1, null));
    assertThat(before.next()).contains(1);
    Progress after = Progress.of(plan, two, TODAY);
    assertThat(after.stages().get(0).complete()).isTrue();
    assertThat(after.state(last.id())).isEqualTo(StepState.OPEN);
    assertThat(after.state(steps.get(1).id())).isEqualTo(StepState.OPEN);
    assertThat(after.next()).contains(4);
    assertThat(after.done()).isEqualTo(2);
    assertThat(after.needed()).isEqualTo(3);
  }

  @Test
  void inAStageInOrderAStepWaitsForThoseBeforeItThatAreNotOptional() {
    StepPlan first = step();
    StepPlan optional = new StepPlan(StepId.next(), true, null, Set.of());
    StepPlan third = step();
    Plan plan =
        new Plan(false, List.of(new StagePlan(null, true, List.of(first, optional, third))));
    assertThat(Progress.of(plan, Set.of(), TODAY).lock(third.id()))
        .contains(new Progress.Lock(LockReason.AFTER, 1, null));
    assertThat(Progress.of(plan, Set.of(first.id()), TODAY).state(third.id()))
        .isEqualTo(StepState.OPEN);
  }

  @Test
  void aDayOpensAStepFromItsBeginning() {
    StepPlan dated = new StepPlan(StepId.next(), false, TODAY, Set.of());
    Plan plan = new Plan(false, List.of(new StagePlan(null, false, List.of(dated))));
    Progress before = Progress.of(plan, Set.of(), TODAY.minusDays(1));
    assertThat(before.lock(dated.id()))
        .contains(new Progress.Lock(LockReason.OPENS_ON, null, TODAY));
    assertThat(before.next()).contains(1);
    assertThat(Progress.of(plan, Set.of(), TODAY).state(dated.id())).isEqualTo(StepState.OPEN);
  }

  @Test
  void whatWasDoneStaysDoneAlsoWhereItIsLockedNowAndWhatIsGoneCountsForNothing() {
    StepPlan first = step();
    StepPlan second = new StepPlan(StepId.next(), false, null, Set.of(first.id()));
    Plan plan = new Plan(false, List.of(new StagePlan(null, false, List.of(first, second))));
    Progress progress = Progress.of(plan, Set.of(second.id(), StepId.next()), TODAY);
    assertThat(progress.state(second.id())).isEqualTo(StepState.DONE);
    assertThat(progress.done()).isEqualTo(1);
    assertThat(progress.next()).isEqualTo(Optional.of(1));
  }

  @Test
  void nextLeadsToAStepThatOthersWaitForEvenWhereItsStageIsComplete() {
    StepPlan either = step();
    StepPlan or = step();
    StepPlan last = new StepPlan(StepId.next(), false, null, Set.of(or.id()));
    Plan plan =
        new Plan(
            false,
            List.of(
                new StagePlan(1, false, List.of(either, or)),
                new StagePlan(null, false, List.of(last))));
    assertThat(Progress.of(plan, Set.of(either.id()), TODAY).next()).contains(2);
  }

  private static StepPlan step() {
    return new StepPlan(StepId.next(), false, null, Set.of());
  }
}
