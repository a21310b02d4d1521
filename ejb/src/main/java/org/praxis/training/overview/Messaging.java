package org.praxis.training.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.model.Track;
import org.praxis.training.overview.event.LearnersWrittenTo;
import org.praxis.training.overview.model.TrackMessage;
import org.praxis.training.overview.store.CockpitStore;
import org.praxis.training.overview.store.Messages;

/**
 * Writing to learners of a track. It is written once; each of them is told in their inbox and by
 * mail as they chose, with who wrote it and why to them.
 */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class Messaging {
  /** So often somebody writes to the learners of one track within a day, at most. */
  public static final int MOST_A_DAY = 5;

  private static final int PART = 500;

  @Inject CockpitAccess access;
  @Inject CockpitStore cockpit;
  @Inject Messages messages;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Whoever of those chosen is no learner of the track gets nothing.
   *
   * @throws InvalidInput where it would go to nobody
   * @throws TooManyMessages after {@value #MOST_A_DAY} within a day
   */
  public MessageId send(String slug, @NotNull @Valid MessageDraft draft) {
    Track track = access.edition(slug).track();
    MessageId id = draft.once() == null ? MessageId.next() : new MessageId(draft.once());
    messages.lock(track, me.id());
    Optional<TrackMessage> before = messages.find(id);
    if (before.isPresent()) {
      return before
          .filter(sent -> sent.sender().equals(me.id()) && sent.track().equals(track))
          .map(TrackMessage::id)
          .orElseThrow(NoSuchMessage::new);
    }
    Instant now = clock.instant();
    if (messages.countSince(track, me.id(), now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
      throw new TooManyMessages(MOST_A_DAY);
    }
    List<PersonId> readers = readers(track, draft, now);
    if (readers.isEmpty()) {
      throw new InvalidInput("people", "training.overview.message.nobody");
    }
    messages.add(
        new TrackMessage(id, track, me.id(), new Markup(draft.text()), readers.size(), now),
        readers);
    List<LearnersWrittenTo> told = new ArrayList<>();
    for (int from = 0; from < readers.size(); from += PART) {
      told.add(
          new LearnersWrittenTo(
              id,
              track.id(),
              me.id(),
              readers.subList(from, Math.min(from + PART, readers.size())),
              now));
    }
    outbox.recordAll(told);
    audit.record(
        new AuditEntry(
            "training.overview.written",
            caller.name(),
            slug,
            null,
            AuditEntry.facts("message", id, "readers", readers.size(), "all", draft.all())));
    return id;
  }

  // Who writes is not told of it, also where they learn the track themselves.
  private List<PersonId> readers(Track track, MessageDraft draft, Instant now) {
    CockpitFilter filter =
        draft.all() && draft.filter() != null ? draft.filter() : CockpitFilter.ALL;
    Set<PersonId> chosen = Set.copyOf(draft.people());
    return cockpit.people(track.key(), filter, now).stream()
        .filter(person -> draft.all() || chosen.contains(person))
        .filter(person -> !person.equals(me.id()))
        .toList();
  }
}
