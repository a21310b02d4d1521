package org.praxis.training.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praxis.communities.CommunityId;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicRow;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.training.NoSuchEdition;
import org.praxis.training.StepId;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Edition;
import org.praxis.training.overview.store.CockpitStore;
import org.praxis.training.overview.store.CockpitStore.Alike;
import org.praxis.training.overview.store.CockpitStore.Learner;
import org.praxis.training.overview.store.Plans;
import org.praxis.training.overview.view.CockpitColumn;
import org.praxis.training.overview.view.CockpitCounts;
import org.praxis.training.overview.view.CockpitSheet;
import org.praxis.training.overview.view.CockpitStage;
import org.praxis.training.overview.view.CockpitStep;
import org.praxis.training.overview.view.CockpitView;
import org.praxis.training.overview.view.TaughtTrack;

/**
 * The cockpit: how the learners of a track are, each with each step. For who looks after the track,
 * and administrators. It costs a fixed number of statements, however many learners there are.
 */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class CockpitReading {
  private static final int QUESTIONS = 5;
  private static final int PART = 500;

  @Inject CockpitAccess access;
  @Inject CockpitStore store;
  @Inject Plans plans;
  @Inject TopicReading topics;
  @Inject CockpitRows rows;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /** Those that the reader looks after, by title; an administrator sees all. */
  public Page<TaughtTrack> tracks(PageRequest page) {
    Instant now = clock.instant();
    Instant then = now.minus(Duration.ofDays(CockpitFilter.USUAL_DAYS));
    return new Page<>(
        store.taught(access.whose(), now, then, page.offset(), page.size()),
        page,
        store.countTaught(access.whose()));
  }

  /**
   * Questions that nobody has answered where the tracks talk that the reader looks after, the
   * longest first.
   */
  public List<TopicRow> questions() {
    return topics.unanswered(store.talks(me.id()), QUESTIONS);
  }

  /**
   * @throws org.praxis.training.NoSuchTrack also where somebody else looks after it
   * @throws NoSuchEdition where the filter names one that there is not
   */
  public CockpitView cockpit(String slug, @NotNull @Valid CockpitFilter wanted, PageRequest page) {
    Edition current = access.edition(slug);
    long track = current.track().key();
    CockpitFilter filter = tidy(wanted);
    Instant now = clock.instant();
    Map<Integer, Plans.Asked> editions = plans.of(track);
    Plans.Asked shown = shown(editions, filter, current);
    CockpitStore.Found found = store.read(track, filter, now, page, shown.ids(), shown.graded());
    CockpitCounts counts = counts(found.alike());
    return new CockpitView(
        slug,
        current.title(),
        shown.number(),
        editions.keySet().stream().sorted((one, other) -> other - one).toList(),
        filter.daysOr(),
        stages(shown),
        steps(shown, found, stuck(found.alike(), editions)),
        counts,
        store.choices(track),
        topics.unanswered(talks(current), QUESTIONS),
        new Page<>(rows.of(found.learners(), shown, editions, now), page, counts.matching()));
  }

  private static CockpitFilter tidy(CockpitFilter filter) {
    return new CockpitFilter(
        filter.name() == null ? null : Markup.line(filter.name()),
        filter.edition(),
        filter.office(),
        filter.department(),
        filter.audience(),
        filter.status(),
        filter.step(),
        filter.days(),
        filter.sort());
  }

  private static Plans.Asked shown(
      Map<Integer, Plans.Asked> editions, CockpitFilter filter, Edition current) {
    Plans.Asked shown =
        editions.get(filter.edition() == null ? current.number() : filter.edition());
    if (shown == null) {
      throw new NoSuchEdition();
    }
    return shown;
  }

  private static List<CommunityId> talks(Edition edition) {
    return edition.steps().stream()
        .filter(DiscussionStep.class::isInstance)
        .map(step -> ((DiscussionStep) step).community())
        .distinct()
        .toList();
  }

  private static CockpitCounts counts(List<Alike> alike) {
    long all = 0;
    long stuck = 0;
    long late = 0;
    long open = 0;
    long finished = 0;
    long matching = 0;
    for (Alike some : alike) {
      all += some.all();
      stuck += some.stuck();
      late += some.late();
      open += some.open();
      finished += some.finished();
      matching += some.matching();
    }
    return new CockpitCounts(all, stuck, late, open, finished, all - open - finished, matching);
  }

  // The same step has another number in another edition.
  private static Map<StepId, Long> stuck(List<Alike> alike, Map<Integer, Plans.Asked> editions) {
    Map<StepId, Long> stuck = new HashMap<>();
    for (Alike some : alike) {
      if (some.next() != null && some.stuckMatching() > 0) {
        StepId step = editions.get(some.edition()).step(some.next()).id();
        stuck.merge(step, some.stuckMatching(), Long::sum);
      }
    }
    return stuck;
  }

  private static List<CockpitStage> stages(Plans.Asked shown) {
    return shown.stages().stream()
        .map(
            stage ->
                new CockpitStage(
                    stage.number(),
                    stage.title(),
                    (int)
                        shown.steps().stream()
                            .filter(step -> step.stage() == stage.number())
                            .count()))
        .toList();
  }

  private static List<CockpitStep> steps(
      Plans.Asked shown, CockpitStore.Found found, Map<StepId, Long> stuck) {
    Map<StepId, Long> did = found.byStep();
    Map<StepId, CockpitStore.Average> averages = found.averages();
    return shown.steps().stream()
        .map(
            step -> {
              CockpitStore.Average average = averages.get(step.id());
              return new CockpitStep(
                  step.id(),
                  step.number(),
                  step.stage(),
                  step.kind(),
                  step.title(),
                  step.optional(),
                  did.getOrDefault(step.id(), 0L),
                  stuck.getOrDefault(step.id(), 0L),
                  average == null ? 0 : average.people(),
                  average == null ? null : average.average());
            })
        .toList();
  }

  /**
   * A part of the whole matrix, for a file. That somebody takes it away is recorded with the first.
   *
   * @param part which one, from 0
   * @param at as the first part says it, for the parts after it: one moment for the whole file;
   *     null with the first
   */
  public CockpitSheet sheet(
      String slug, @NotNull @Valid CockpitFilter wanted, int part, Instant at) {
    Edition current = access.edition(slug);
    long track = current.track().key();
    CockpitFilter filter = tidy(wanted);
    Instant now = at == null ? clock.instant() : at;
    Map<Integer, Plans.Asked> editions = plans.of(track);
    Plans.Asked shown = shown(editions, filter, current);
    if (part == 0) {
      audit.record(
          new AuditEntry(
              "training.overview.exported",
              caller.name(),
              slug,
              null,
              AuditEntry.facts("what", "cockpit", "edition", shown.number())));
    }
    List<Learner> learners = store.learners(track, filter, now, part * PART, PART);
    return new CockpitSheet(
        slug,
        shown.steps().stream().map(step -> new CockpitColumn(step.title(), step.graded())).toList(),
        rows.of(learners, shown, editions, now),
        learners.size() < PART ? null : part + 1,
        now);
  }
}
