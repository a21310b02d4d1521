package org.praxis.training.assigning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.model.AssignRule;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.ExemptionStore;
import org.praxis.training.assigning.store.ExtensionStore;
import org.praxis.training.assigning.store.TrailStore;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.assigning.view.TrailEvent;
import org.praxis.training.assigning.view.WhyView;

/**
 * What is assigned to the reader, and why: the trail of an assignment. Learners see their own,
 * managers those of whom they lead, whoever may assign the track all of it.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MyAssignments {
  private static final int MOST_EVENTS = 200;

  @Inject AssignLists lists;
  @Inject AssignRules rules;
  @Inject AssignAccess access;
  @Inject TrailStore trail;
  @Inject ExemptionStore exemptions;
  @Inject ExtensionStore extensions;
  @Inject AudienceNames audiences;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What is to be done first comes first; what several rules assign is there once. */
  public Page<AssignmentRow> assignments(PageRequest page) {
    return lists.of(me.id(), clock.instant(), page);
  }

  /**
   * What is assigned to the reader of one track, by whichever rules; what is due first comes first.
   *
   * @param track its slug
   */
  public List<AssignmentRow> of(String track) {
    return lists.of(me.id(), track, clock.instant());
  }

  /** What is to be done and not begun, each track once; what is due first comes first. */
  public List<AssignmentRow> toBegin(int most) {
    return lists.toBegin(me.id(), clock.instant(), most);
  }

  /** What is to be done, begun or not, each track once; what is due first comes first. */
  public List<AssignmentRow> toDo(int most) {
    return lists.toDo(me.id(), clock.instant(), most);
  }

  public WhyView why(AssignmentId id) {
    Instant now = clock.instant();
    AssignLists.Found found = lists.find(id, now).orElseThrow(NoSuchAssignment::new);
    PersonId person = found.row().person();
    AssignRule rule = rules.find(found.rule()).orElseThrow(NoSuchAssignment::new);
    boolean assigns = access.mayAssign(rule.track());
    if (!assigns && !person.equals(me.id()) && !lists.isAbove(me.id(), person)) {
      throw new NoSuchAssignment();
    }
    List<TrailStore.Event> events = trail.of(found.key(), MOST_EVENTS);
    Optional<ExemptionStore.Row> exemption = exemptions.of(found.row().trackSlug(), person);
    Optional<ExtensionStore.Row> extension = extensions.last(id);
    Map<PersonId, PersonChip> chips = chips(person, events, exemption, extension);
    AssignmentDraft draft = rule.draft();
    return new WhyView(
        found.row(),
        chips.get(person),
        assigns ? rule.id() : null,
        assigns && draft.audience() != null
            ? audiences.of(List.of(draft.audience())).get(draft.audience())
            : null,
        draft.people().contains(person),
        // Who else is named is nobody's business.
        new AssignmentDraft(
            draft.track(),
            assigns ? draft.audience() : null,
            assigns ? draft.people() : List.of(),
            draft.due(),
            draft.validMonths(),
            draft.windowDays(),
            draft.prior(),
            draft.leaving(),
            draft.reason()),
        exemption.map(row -> Exempting.view(row, chips)).orElse(null),
        extension.map(row -> Extending.view(row, chips)).orElse(null),
        person.equals(me.id()),
        found.row().others() == 0
            ? List.of()
            : lists.of(person, found.row().trackSlug(), now).stream()
                .filter(row -> !row.id().equals(id))
                .toList(),
        events.stream().map(event -> view(event, chips)).toList());
  }

  private Map<PersonId, PersonChip> chips(
      PersonId person,
      List<TrailStore.Event> events,
      Optional<ExemptionStore.Row> exemption,
      Optional<ExtensionStore.Row> extension) {
    List<PersonId> named = new ArrayList<>();
    named.add(person);
    events.forEach(event -> named.add(event.by()));
    exemption.ifPresent(row -> named.addAll(List.of(row.person(), row.approver())));
    extension.ifPresent(
        row -> {
          named.add(row.person());
          named.add(row.answeredBy());
        });
    return people.chips(named.stream().filter(Objects::nonNull).distinct().toList());
  }

  private static TrailEvent view(TrailStore.Event event, Map<PersonId, PersonChip> chips) {
    return new TrailEvent(
        event.kind(),
        event.cause(),
        event.at(),
        event.by() == null ? null : chips.get(event.by()),
        event.rule(),
        event.cycle(),
        event.was(),
        event.becomes(),
        event.basis(),
        event.words());
  }
}
