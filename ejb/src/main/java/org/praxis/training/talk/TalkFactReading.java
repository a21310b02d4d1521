package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.WrittenTexts;
import org.praxis.communities.view.WrittenText;
import org.praxis.people.PersonId;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.model.Enrolment;
import org.praxis.training.talk.store.Approvals;

/** Reads from communities what learners wrote, and what stands of it now. */
@ApplicationScoped
class TalkFactReading {
  @Inject WrittenTexts texts;
  @Inject Approvals approvals;

  /** What the completions of that step rest on, wherever it stands now. */
  TalkFacts resting(Enrolment enrolment, DiscussionStep step) {
    return facts(step, byTime(texts.these(enrolment.history(step.id()).restsOn())));
  }

  /** What counts for that step, and what its completions rest on. */
  TalkFacts of(Enrolment enrolment, DiscussionStep step) {
    return facts(step, written(enrolment, step));
  }

  /** The same as it is written, also what waits. */
  List<WrittenText> written(Enrolment enrolment, DiscussionStep step) {
    List<WrittenText> found =
        new ArrayList<>(
            counting(
                enrolment,
                step,
                there(
                    step,
                    Set.of(enrolment.person()),
                    enrolment.countsFrom(step).orElse(Instant.EPOCH))));
    Set<ContributionId> known = found.stream().map(WrittenText::id).collect(Collectors.toSet());
    // Whatever moved elsewhere since counts as it did.
    found.addAll(
        texts.these(
            enrolment.history(step.id()).restsOn().stream()
                .filter(id -> !known.contains(id))
                .toList()));
    return byTime(found);
  }

  /** What somebody wrote there who is not enrolled; nothing of it counts. */
  List<WrittenText> written(PersonId person, DiscussionStep step) {
    return there(step, Set.of(person), Instant.EPOCH);
  }

  private static List<WrittenText> counting(
      Enrolment enrolment, DiscussionStep step, List<WrittenText> all) {
    return enrolment
        .countsFrom(step)
        .map(
            from ->
                all.stream()
                    .filter(text -> text.at() == null || !text.at().isBefore(from))
                    .toList())
        .orElse(all);
  }

  TalkFacts facts(DiscussionStep step, List<WrittenText> written) {
    Set<ContributionId> approved =
        approvals.standing(step.id(), written.stream().map(WrittenText::id).toList()).stream()
            .map(approval -> approval.contribution())
            .collect(Collectors.toSet());
    return facts(written, approved);
  }

  private static TalkFacts facts(List<WrittenText> written, Set<ContributionId> approved) {
    return new TalkFacts(
        written.stream()
            .map(
                text ->
                    new TalkFacts.Said(
                        text.id(),
                        text.published(),
                        text.characters(),
                        text.accepted(),
                        text.endorsers(),
                        approved.contains(text.id())))
            .toList());
  }

  /** Of many learners at once, as another edition of the step would count it; three statements. */
  Map<PersonId, TalkFacts> of(Map<PersonId, Enrolment> learners, DiscussionStep step) {
    Instant since =
        learners.values().stream()
            .map(enrolment -> enrolment.countsFrom(step).orElse(Instant.EPOCH))
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    List<WrittenText> all = there(step, learners.keySet(), since);
    Set<ContributionId> approved =
        approvals.standing(step.id(), all.stream().map(WrittenText::id).toList()).stream()
            .map(approval -> approval.contribution())
            .collect(Collectors.toSet());
    Map<PersonId, List<WrittenText>> byAuthor =
        all.stream().collect(Collectors.groupingBy(WrittenText::author));
    return learners.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                person ->
                    facts(
                        byTime(
                            counting(
                                learners.get(person),
                                step,
                                byAuthor.getOrDefault(person, List.of()))),
                        approved)));
  }

  // In a topic the rest is left out afterwards: it is short beside all that somebody ever answered.
  private List<WrittenText> there(DiscussionStep step, Collection<PersonId> people, Instant since) {
    if (step.talk().place() == TalkPlace.ANSWERING) {
      return step.community() == null ? List.of() : texts.answers(step.community(), people, since);
    }
    return Optional.ofNullable(step.talk().topic())
        .map(topic -> texts.in(topic, people))
        .orElseGet(List::of);
  }

  private static List<WrittenText> byTime(List<WrittenText> found) {
    return found.stream()
        .sorted(
            Comparator.comparing(WrittenText::at, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
