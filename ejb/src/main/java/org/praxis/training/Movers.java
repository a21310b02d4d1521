package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.people.LocalDays;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.event.LearnersMoved;
import org.praxis.training.event.TrackCompleted;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Plan;
import org.praxis.training.model.Progress;
import org.praxis.training.model.Step;
import org.praxis.training.store.Moving;
import org.praxis.training.store.Moving.Learner;
import org.praxis.training.store.Moving.Standing;

/**
 * Takes all who are in progress on a track to a new edition of it. What they have done of it
 * stands, unless they are to do it again; whoever thereby has done all that is needed is finished
 * now, with a certificate. When they are due stays as it was promised to them.
 */
@ApplicationScoped
class Movers {
  // So many are looked at together; what is done for them is a few statements.
  private static final int AT_ONCE = 500;

  @Inject Moving moving;
  @Inject LocalDays days;
  @Inject Outbox outbox;

  /**
   * In the transaction that runs, which keeps others from their enrolments until it ends. They are
   * locked in the order of their keys, as everywhere, so that two who lock never wait for each
   * other.
   *
   * @return how many they were
   */
  long move(Edition to, Set<StepId> again, Instant now) {
    Plan plan = to.plan();
    List<Learner> learners = moving.lock(to.track(), to);
    for (int from = 0; from < learners.size(); from += AT_ONCE) {
      move(learners.subList(from, Math.min(from + AT_ONCE, learners.size())), to, plan, again, now);
    }
    return learners.size();
  }

  private void move(List<Learner> learners, Edition to, Plan plan, Set<StepId> again, Instant now) {
    Map<Long, Set<StepId>> ended =
        again.isEmpty() ? Map.of() : moving.end(learners, again, to, now);
    Map<Long, Set<StepId>> done = moving.done(learners);
    Map<PersonId, LocalDate> today =
        days.today(learners.stream().map(Learner::person).collect(Collectors.toSet()));
    List<Standing> standings =
        learners.stream()
            .map(
                learner ->
                    standing(
                        learner,
                        Progress.of(
                            plan,
                            done.getOrDefault(learner.key(), Set.of()),
                            today.get(learner.person()))))
            .toList();
    moving.move(standings, to, now);
    certify(standings, to, now);
    tell(learners, ended, to, now);
  }

  private static Standing standing(Learner learner, Progress progress) {
    return new Standing(
        learner,
        progress.done(),
        progress.needed(),
        progress.next().orElse(null),
        progress.finished());
  }

  private void certify(List<Standing> standings, Edition to, Instant now) {
    Map<Learner, CertificateNumber> numbers = new LinkedHashMap<>();
    standings.stream()
        .filter(Standing::finished)
        .forEach(standing -> numbers.put(standing.learner(), CertificateNumber.next()));
    if (!numbers.isEmpty()) {
      moving.certify(numbers, to, now);
      List<TrackCompleted> news = new ArrayList<>();
      numbers.forEach(
          (learner, number) ->
              news.add(
                  new TrackCompleted(
                      learner.id(), learner.person(), to.track().id(), number, now)));
      outbox.recordAll(news);
    }
  }

  /** Of whom the same is told. */
  private record Told(int from, Set<StepId> again) {}

  private void tell(List<Learner> learners, Map<Long, Set<StepId>> ended, Edition to, Instant now) {
    Map<Told, List<PersonId>> groups =
        learners.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Told(one.from(), ended.getOrDefault(one.key(), Set.of())),
                    Collectors.mapping(Learner::person, Collectors.toList())));
    List<LearnersMoved> news = new ArrayList<>();
    groups.forEach(
        (told, people) ->
            news.add(
                new LearnersMoved(
                    to.track().id(),
                    told.from(),
                    to.number(),
                    to.steps().stream().map(Step::id).filter(told.again()::contains).toList(),
                    people,
                    now)));
    outbox.recordAll(news);
  }
}
