package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.LocalDays;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.overview.store.CockpitResults;
import org.praxis.training.overview.store.CockpitStore;
import org.praxis.training.overview.store.CockpitStore.Did;
import org.praxis.training.overview.store.CockpitStore.Learner;
import org.praxis.training.overview.store.Plans;
import org.praxis.training.overview.view.CockpitResult;
import org.praxis.training.overview.view.CockpitRow;

/** Some learners with what they did and reached, in as many statements for one as for all. */
@ApplicationScoped
class CockpitRows {
  private static final Duration SOON = Duration.ofDays(14);

  @Inject CockpitStore store;
  @Inject CockpitResults results;
  @Inject People people;
  @Inject LocalDays days;

  /**
   * @param shown whose steps are the cells
   * @param editions all of the track, by number
   */
  List<CockpitRow> of(
      List<Learner> learners, Plans.Asked shown, Map<Integer, Plans.Asked> editions, Instant now) {
    List<Long> begun = learners.stream().map(Learner::key).filter(Objects::nonNull).toList();
    Map<Long, List<Did>> did =
        store.did(begun).stream().collect(Collectors.groupingBy(Did::enrolment));
    Map<Long, Map<StepId, CockpitResult>> reached = results.of(begun, shown.graded());
    Map<PersonId, PersonChip> chips =
        people.chips(
            learners.stream()
                .flatMap(learner -> Stream.of(learner.person(), learner.manager()))
                .filter(Objects::nonNull)
                .toList());
    Map<PersonId, LocalDate> today = days.today(learners.stream().map(Learner::person).toList());
    List<StepId> columns = shown.ids();
    return learners.stream()
        .map(
            learner -> {
              boolean soon = learner.due().isBefore(now.plus(SOON));
              return new CockpitRow(
                  chips.get(learner.person()),
                  learner.manager() == null ? null : chips.get(learner.manager()),
                  learner.office(),
                  learner.id(),
                  learner.key() == null ? null : learner.edition(),
                  learner.due(),
                  learner.late(),
                  learner.active(),
                  learner.finished(),
                  learner.before(),
                  learner.done(),
                  learner.needed(),
                  status(learner),
                  CockpitCells.of(
                      columns,
                      editions.get(learner.edition()).plan(),
                      learner.key() == null
                          ? List.of()
                          : did.getOrDefault(learner.key(), List.of()),
                      learner.key() == null
                          ? Map.of()
                          : reached.getOrDefault(learner.key(), Map.of()),
                      soon,
                      today.get(learner.person())));
            })
        .toList();
  }

  private static CockpitStatus status(Learner learner) {
    if (learner.finished() != null) {
      return CockpitStatus.FINISHED;
    }
    if (learner.late()) {
      return CockpitStatus.OVERDUE;
    }
    if (learner.key() == null) {
      return CockpitStatus.NOT_BEGUN;
    }
    return learner.stuck() ? CockpitStatus.STUCK : CockpitStatus.IN_PROGRESS;
  }
}
