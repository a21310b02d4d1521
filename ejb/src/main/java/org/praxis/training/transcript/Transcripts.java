package org.praxis.training.transcript;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.NoSuchPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.transcript.model.Evidence;
import org.praxis.training.transcript.store.DoneStore;
import org.praxis.training.transcript.store.EvidenceStore;
import org.praxis.training.transcript.view.DoneRow;
import org.praxis.training.transcript.view.EvidenceRow;
import org.praxis.training.transcript.view.ExemptionLine;
import org.praxis.training.transcript.view.TranscriptPaper;
import org.praxis.training.transcript.view.TranscriptView;

/** What somebody has learnt: for themselves, whoever leads them, and HR. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Transcripts {
  /** Of each kind, as a page or an answer has them; files have all. */
  static final int MOST = 500;

  private static final int ALL = Integer.MAX_VALUE;

  @Inject DoneStore done;
  @Inject EvidenceStore store;
  @Inject LearnerAccess access;
  @Inject People people;
  @Inject Receivers receivers;
  @Inject Candidates candidates;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public TranscriptView mine() {
    return of(me.id());
  }

  /**
   * The latest, so many that a page holds them; it says so where there are more.
   *
   * @throws NoSuchPerson of whom the reader may not know it
   */
  public TranscriptView of(PersonId person) {
    return read(person, MOST);
  }

  private TranscriptView read(PersonId person, int most) {
    if (!access.mayRead(person) || !store.isKnown(person)) {
      throw new NoSuchPerson();
    }
    int asked = most == ALL ? ALL : most + 1;
    List<DoneRow> completed = done.done(person, clock.instant(), asked);
    List<ExemptionLine> exemptions = store.exemptions(person, asked);
    List<Evidence> found = store.of(person, asked);
    List<Evidence> evidence = first(found, most);
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.concat(Stream.of(person), evidence.stream().flatMap(Transcripts::named))
                .toList());
    return new TranscriptView(
        chips.get(person),
        first(completed, most),
        first(exemptions, most),
        evidence.stream().map(one -> row(one, chips)).toList(),
        person.equals(me.id()),
        access.mayConfirm(person),
        Stream.of(completed, exemptions, found).anyMatch(list -> list.size() > most));
  }

  private static <T> List<T> first(List<T> list, int most) {
    return list.size() > most ? List.copyOf(list.subList(0, most)) : list;
  }

  /** All of it, to be printed and taken along. */
  public TranscriptPaper paper(PersonId person) {
    return new TranscriptPaper(
        read(person, ALL),
        receivers.language(person),
        candidates.zone(person).orElse(ZoneOffset.UTC),
        clock.instant());
  }

  static Stream<PersonId> named(Evidence evidence) {
    return Stream.of(evidence.person(), evidence.decidedBy()).filter(Objects::nonNull);
  }

  static EvidenceRow row(Evidence one, Map<PersonId, PersonChip> chips) {
    return new EvidenceRow(
        one.id(),
        chips.get(one.person()),
        one.title(),
        one.provider(),
        one.done(),
        one.validUntil(),
        one.number(),
        one.link(),
        one.addedAt(),
        one.state(),
        one.decidedBy() == null ? null : chips.get(one.decidedBy()),
        one.decidedAt(),
        one.reason());
  }
}
