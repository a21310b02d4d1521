package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.marking.store.Works;
import org.praxis.training.marking.view.ToldStep;

/** What work and sign-offs are about, for features that tell of them in nobody's name. */
@ApplicationScoped
public class MarkingNews {
  @Inject Works works;
  @Inject SignOffs signOffs;

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
}
