package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Rendering;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.view.SignOffRow;

/** Requests as learner and mentor see them. */
@ApplicationScoped
class SignOffViews {
  @Inject People people;
  @Inject Rendering rendering;

  /** In one statement, and none where there are none. */
  List<SignOffRow> rows(List<SignOffRequest> requests) {
    Set<PersonId> named =
        requests.stream()
            .flatMap(r -> Stream.of(r.learner(), r.mentor(), r.asked()))
            .collect(Collectors.toSet());
    Map<PersonId, PersonChip> chips = named.isEmpty() ? Map.of() : people.chips(named);
    return requests.stream().map(request -> row(request, chips)).toList();
  }

  private SignOffRow row(SignOffRequest request, Map<PersonId, PersonChip> chips) {
    return new SignOffRow(
        request.id(),
        chips.get(request.learner()),
        chips.get(request.mentor()),
        chips.get(request.asked()),
        request.enrolment().track().slug(),
        request.step().edition().title(),
        request.step().id(),
        request.step().title(),
        rendering.html(request.step().text()),
        rendering.html(request.note()),
        request.state(),
        request.askedAt(),
        request.answeredAt(),
        request.reason());
  }
}
