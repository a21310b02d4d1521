package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.training.marking.model.Work;
import org.praxis.training.marking.store.Queue;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.marking.store.Works;
import org.praxis.training.marking.view.ToldStep;

/** What work and sign-offs are about, for features that tell of them in nobody's name. */
@ApplicationScoped
public class MarkingNews {
  @Inject Works works;
  @Inject SignOffs signOffs;
  @Inject Queue queue;
  @Inject Markers markers;

  /** What was handed in last of it. */
  public Optional<ToldStep> work(WorkId id) {
    return works
        .find(id)
        .flatMap(
            work ->
                work.last()
                    .map(
                        last ->
                            new ToldStep(
                                last.step().title(),
                                work.enrolment().track().slug(),
                                last.step().id())));
  }

  public Optional<ToldStep> signOff(SignOffId id) {
    return signOffs
        .find(id)
        .map(
            request ->
                new ToldStep(
                    request.step().title(),
                    request.enrolment().track().slug(),
                    request.step().id()));
  }

  /** Of these requests, those that wait for that mentor still. */
  public Set<String> waiting(Collection<String> requests, PersonId mentor) {
    return requests.isEmpty()
        ? Set.of()
        : signOffs
            .waiting(
                requests.stream().map(id -> new SignOffId(UUID.fromString(id))).toList(), mentor)
            .stream()
            .map(SignOffId::toString)
            .collect(Collectors.toSet());
  }

  /** What was handed in and waits still, and who may mark it. */
  public Optional<ToMark> toMark(WorkId id, int number) {
    return works
        .find(id)
        .flatMap(Work::waiting)
        .filter(handIn -> handIn.number() == number)
        .map(handIn -> new ToMark(handIn.step().title(), markers.of(handIn)));
  }

  /**
   * @param title of the step
   */
  public record ToMark(String title, Set<PersonId> markers) {}

  /** Of these hand-ins, each {@code work/number}, those that wait for that marker still. */
  public Set<String> toMark(Collection<String> handIns, PersonId marker) {
    return handIns.isEmpty()
        ? Set.of()
        : queue
            .waiting(
                markers.of(marker),
                handIns.stream()
                    .map(handIn -> new WorkId(UUID.fromString(handIn.split("/")[0])))
                    .toList())
            .stream()
            .map(handIn -> handIn.work().id() + "/" + handIn.number())
            .collect(Collectors.toSet());
  }
}
