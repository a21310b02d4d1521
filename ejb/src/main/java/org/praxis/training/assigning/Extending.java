package org.praxis.training.assigning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.event.ExtensionAnswered;
import org.praxis.training.assigning.event.ExtensionAsked;
import org.praxis.training.assigning.model.Days;
import org.praxis.training.assigning.model.Extension;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.assigning.store.AssignmentWriting;
import org.praxis.training.assigning.store.AssignmentWriting.Noted;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.assigning.store.ExtensionStore;
import org.praxis.training.assigning.store.ExtensionStore.Moved;
import org.praxis.training.assigning.view.ExtensionRow;

/**
 * Asking for more time, and answering. Whoever leads the one who asks answers; HR and
 * administrators can as well, as where nobody leads them.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Extending {
  private static final int LONGEST_DAYS = 365;

  @Inject ExtensionStore extensions;
  @Inject AssignLists assignments;
  @Inject AssignmentWriting writing;
  @Inject Candidates candidates;
  @Inject People people;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws NothingToExtend where it is done, is not asked, or somebody asked already
   * @throws InvalidInput where the day is not after the due date, or more than a year
   */
  public ExtensionId ask(AssignmentId id, @NotNull @Valid ExtensionDraft draft) {
    Instant now = clock.instant();
    extensions.lockAssignments(id);
    AssignLists.Found found = mine(id, now);
    if (found.row().done() != null || !found.row().state().isOpen() || found.row().asked()) {
      throw new NothingToExtend();
    }
    ZoneId zone = candidates.zone(me.id()).orElse(ZoneOffset.UTC);
    LocalDate due = Days.of(found.row().due(), zone);
    LocalDate today = Days.of(now, zone);
    if (!draft.until().isAfter(due)
        || draft.until().isBefore(today)
        || draft.until().isAfter(today.plusDays(LONGEST_DAYS))) {
      throw new InvalidInput("until", "training.assign.extend.until");
    }
    Extension extension =
        new Extension(
            found.key(), found.row().cycle(), me.id(), draft.until(), draft.reason(), now);
    extensions.add(extension);
    note(
        List.of(new Moved(extension.assignment(), extension.cycle(), null)),
        TrailKind.EXTENSION_ASKED,
        Days.end(draft.until(), zone),
        draft.reason(),
        now);
    outbox.record(
        new ExtensionAsked(
            extension.id(),
            me.id(),
            assignments.managerOf(me.id()).orElse(null),
            track(found),
            now));
    return extension.id();
  }

  private AssignLists.Found mine(AssignmentId id, Instant now) {
    return assignments
        .find(id, now)
        .filter(found -> found.row().person().equals(me.id()))
        .orElseThrow(NoSuchAssignment::new);
  }

  private TrackId track(AssignLists.Found found) {
    return assignments.track(found.row().trackSlug()).orElseThrow(NoSuchAssignment::new).id();
  }

  private void note(List<Moved> which, TrailKind kind, Instant until, String reason, Instant now) {
    String words = reason == null ? null : Markup.line(reason);
    writing.note(
        which.stream()
            .map(
                one ->
                    new Noted(one.assignment(), kind, one.cycle(), one.due(), until, null, words))
            .toList(),
        null,
        Cause.PERSON,
        me.id().value(),
        now);
  }

  /** That wait for the reader's answer, what is due first comes first. */
  public Page<ExtensionRow> waiting(PageRequest page) {
    Page<ExtensionStore.Row> found = extensions.waiting(me.id(), isForAll(), page);
    Map<PersonId, PersonChip> chips = chips(people, found.items());
    return found.map(row -> view(row, chips));
  }

  /** One that the reader may answer, or asked. */
  public ExtensionRow extension(ExtensionId id) {
    ExtensionStore.Row row =
        extensions
            .find(id)
            .filter(found -> found.person().equals(me.id()) || mayAnswer(found.person()))
            .orElseThrow(NoSuchExtension::new);
    return view(row, chips(people, List.of(row)));
  }

  /**
   * What is granted holds for the track, whichever other rules assign it.
   *
   * @throws InvalidInput where it is declined without a reason
   * @throws ChangedMeanwhile where somebody answered already, or it was done meanwhile
   */
  public void answer(ExtensionId id, @NotNull @Valid ExtensionAnswer answer) {
    ExtensionStore.Row row =
        extensions
            .find(id)
            .filter(found -> mayAnswer(found.person()))
            .orElseThrow(NoSuchExtension::new);
    boolean granted = answer.granted();
    if (!granted && !Markup.isVisible(answer.reason())) {
      throw new InvalidInput("reason", "platform.written.blank");
    }
    Instant now = clock.instant();
    // First what it is about, as whoever settles that does; so that none waits for the other.
    extensions.lockAssignments(row.assignment());
    Extension extension = extensions.lock(id).orElseThrow(NoSuchExtension::new);
    extension.answer(granted, me.id(), answer.reason(), now);
    ZoneId zone = candidates.zone(extension.person()).orElse(ZoneOffset.UTC);
    Instant until = Days.end(extension.wanted(), zone);
    if (granted && !extensions.grant(extension.assignment(), extension.cycle(), until)) {
      throw new ChangedMeanwhile();
    }
    List<Moved> moved = new ArrayList<>();
    moved.add(new Moved(extension.assignment(), extension.cycle(), row.due()));
    if (granted) {
      moved.addAll(extensions.grantOthers(extension.assignment(), until));
    }
    writing.dateEnrolments(moved.stream().map(Moved::assignment).toList());
    note(
        moved,
        granted ? TrailKind.EXTENSION_GRANTED : TrailKind.EXTENSION_DECLINED,
        until,
        answer.reason(),
        now);
    outbox.record(
        new ExtensionAnswered(
            id,
            row.assignment(),
            extension.person(),
            assignments.track(row.slug()).orElseThrow(NoSuchExtension::new).id(),
            granted,
            now));
  }

  private boolean mayAnswer(PersonId person) {
    return !person.equals(me.id()) && (isForAll() || assignments.leads(me.id(), person));
  }

  private boolean isForAll() {
    return me.is(Role.HR) || me.is(Role.ADMIN);
  }

  static Map<PersonId, PersonChip> chips(People people, List<ExtensionStore.Row> rows) {
    return people.chips(
        rows.stream()
            .flatMap(row -> Stream.of(row.person(), row.answeredBy()))
            .filter(Objects::nonNull)
            .toList());
  }

  static ExtensionRow view(ExtensionStore.Row row, Map<PersonId, PersonChip> chips) {
    return new ExtensionRow(
        row.id(),
        row.assignment(),
        chips.get(row.person()),
        row.slug(),
        row.title(),
        row.due(),
        row.wanted(),
        row.reason(),
        row.askedAt(),
        row.state(),
        row.answeredBy() == null ? null : chips.get(row.answeredBy()),
        row.answeredAt(),
        row.answer());
  }
}
