package org.praxis.people.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.hold.HoldSource.HeldSubject;
import org.praxis.people.hold.model.LegalHold;
import org.praxis.people.hold.store.HoldStore;
import org.praxis.people.hold.view.HoldView;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** Placing legal holds and lifting them. Nobody is told, and least of all whoever is held. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN})
public class HoldKeeping {
  @Inject HoldStore holds;
  @Inject @Any Instance<HoldSource> sources;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @throws OwnHold to whom it would be about
   * @throws AlreadyHeld when the same matter holds it
   * @throws InvalidInput when there is no such person or topic
   */
  public HoldView place(@NotNull @Valid HoldDraft draft) {
    if (!source(draft.kind()).exists(draft.subject())) {
      throw new InvalidInput("subject", "people.hold.nothing." + draft.kind());
    }
    LegalHold hold = new LegalHold(draft, me.id(), clock.instant());
    if (!holds.add(hold)) {
      throw new AlreadyHeld();
    }
    record("people.hold.placed", hold, null);
    return views(List.of(hold)).get(0);
  }

  /**
   * From then on nothing is kept for it; copies that no other hold needs are gone.
   *
   * @throws NoSuchHold to whom it is about as well
   * @throws AlreadyLifted when it is over
   * @throws ChangedMeanwhile when it changed since it was shown
   */
  public HoldView lift(HoldId id, @NotNull @Valid HoldLifting lifting) {
    LegalHold hold =
        holds.lock(id).filter(found -> !found.isAbout(me.id())).orElseThrow(NoSuchHold::new);
    if (hold.liftedAt() == null) {
      ChangedMeanwhile.check(lifting.version(), hold.version());
    }
    hold.lift(lifting.reason(), me.id(), clock.instant());
    holds.forgetUnneeded();
    record("people.hold.lifted", hold, hold.sealed(hold.liftReason()));
    return views(List.of(hold)).get(0);
  }

  /** Those in force first, then the latest; nobody sees those on themselves. */
  public Page<HoldView> holds(PageRequest page) {
    Page<LegalHold> found = holds.knownTo(me.id(), page);
    return new Page<>(views(found.items()), page, found.total());
  }

  /** What would be held, for the form in which somebody is about to. */
  public HoldView about(HoldKind kind, UUID subject) {
    if (!source(kind).exists(subject)) {
      throw new NoSuchHold();
    }
    HeldSubject named = source(kind).named(List.of(subject)).get(subject);
    return new HoldView(
        null,
        kind,
        subject,
        kind == HoldKind.PERSON ? people.chip(new PersonId(subject)) : null,
        named == null ? null : named.title(),
        named == null ? null : named.address(),
        null,
        null,
        0L,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  // Sealed, for whoever is held may read the log: nobody of them is to know of it.
  private void record(String action, LegalHold hold, String lifted) {
    audit.record(
        new AuditEntry(
            action, caller.name(), hold.seal(), null, AuditEntry.facts("liftReason", lifted)));
  }

  private HoldSource source(HoldKind kind) {
    return sources.stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing names what is held: " + kind));
  }

  private List<HoldView> views(List<LegalHold> found) {
    Map<UUID, HeldSubject> named = new HashMap<>();
    for (HoldKind kind : HoldKind.values()) {
      named.putAll(
          source(kind)
              .named(
                  found.stream()
                      .filter(hold -> hold.kind() == kind)
                      .map(LegalHold::subject)
                      .toList()));
    }
    Map<UUID, Long> kept = holds.kept(found.stream().map(LegalHold::subject).toList());
    Map<PersonId, PersonChip> chips =
        people.chips(
            found.stream()
                .flatMap(hold -> Stream.of(hold.placedBy(), hold.liftedBy(), person(hold)))
                .filter(Objects::nonNull)
                .toList());
    return found.stream().map(hold -> view(hold, named, kept, chips)).toList();
  }

  private static PersonId person(LegalHold hold) {
    return hold.kind() == HoldKind.PERSON ? new PersonId(hold.subject()) : null;
  }

  private static HoldView view(
      LegalHold hold,
      Map<UUID, HeldSubject> named,
      Map<UUID, Long> kept,
      Map<PersonId, PersonChip> chips) {
    HeldSubject subject = named.get(hold.subject());
    return new HoldView(
        hold.id(),
        hold.kind(),
        hold.subject(),
        chips.get(person(hold)),
        subject == null ? null : subject.title(),
        subject == null ? null : subject.address(),
        hold.matter(),
        hold.reason(),
        kept.getOrDefault(hold.subject(), 0L),
        chips.get(hold.placedBy()),
        hold.placedAt(),
        chips.get(hold.liftedBy()),
        hold.liftedAt(),
        hold.liftReason(),
        hold.version());
  }
}
