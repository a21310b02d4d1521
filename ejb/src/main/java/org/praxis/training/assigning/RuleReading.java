package org.praxis.training.assigning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;
import org.praxis.training.assigning.model.AssignRule;
import org.praxis.training.assigning.model.RuleChange;
import org.praxis.training.assigning.store.AssignLists;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.RuleLists;
import org.praxis.training.assigning.view.AssignedPerson;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.assigning.view.ChangeCounts;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.PlanRow;
import org.praxis.training.assigning.view.RuleRow;
import org.praxis.training.assigning.view.RuleView;
import org.praxis.training.view.TrackName;

/** Rules by which tracks are assigned: as they are, what they did, and what they would do. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN, Role.TRAINER})
public class RuleReading {
  private static final int MOST_CHANGES = 50;
  private static final int MOST_TRACKS = 1000;
  private static final ChangeCounts NOBODY = new ChangeCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  @Inject AssignRules rules;
  @Inject RuleLists lists;
  @Inject AssignLists assignments;
  @Inject AssignAccess access;
  @Inject AudienceNames audiences;
  @Inject People people;
  @Inject Clock clock;

  /** By track; of a trainer's own tracks. */
  public Page<RuleRow> rules(PageRequest page) {
    return lists.page(access.whose(), clock.instant(), page);
  }

  /** The tracks that the reader may assign, by title. */
  public List<TrackName> tracks() {
    return lists.tracks(access.whose(), MOST_TRACKS);
  }

  public RuleView rule(AssignRuleId id) {
    AssignRule rule = mine(id);
    RuleRow row = lists.one(id, clock.instant()).get(0);
    Map<PersonId, PersonChip> chips = people.chips(row.rule().people());
    return new RuleView(
        row,
        rule.draft().people().stream().map(chips::get).filter(Objects::nonNull).toList(),
        assignments.counts(id, clock.instant()),
        views(lists.changes(id, MOST_CHANGES)));
  }

  /**
   * To whom a rule assigns a track, by name.
   *
   * @param status null for every one
   * @param name part of a name; null for every one
   */
  public Page<AssignedPerson> people(
      AssignRuleId id,
      AssignmentStatus status,
      @Written(max = 100, optional = true) String name,
      PageRequest page) {
    mine(id);
    Page<AssignmentRow> found = assignments.of(id, status, looked(name), clock.instant(), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(AssignmentRow::person).toList());
    return found.map(row -> new AssignedPerson(chips.get(row.person()), row));
  }

  public ChangeView change(RuleChangeId id) {
    return views(List.of(found(id))).get(0);
  }

  /**
   * Whom a change concerns, by name.
   *
   * @param act null for every one
   * @param prior whether only those who completed the track before
   * @param left whether only those for whom an undo left something alone
   * @param name part of a name; null for every one
   */
  public Page<PlanRow> people(
      RuleChangeId id,
      PlanAct act,
      boolean prior,
      boolean left,
      @Written(max = 100, optional = true) String name,
      PageRequest page) {
    Page<RuleLists.Concerned> found =
        lists.people(found(id).key(), act, prior, left, looked(name), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(RuleLists.Concerned::person).toList());
    return found.map(
        row ->
            new PlanRow(
                chips.get(row.person()),
                row.act(),
                row.prior(),
                row.was(),
                row.becomes(),
                row.undone()));
  }

  private static String looked(String name) {
    return name == null ? "" : Markup.line(name);
  }

  private RuleChange found(RuleChangeId id) {
    return rules
        .change(id)
        .filter(change -> access.mayAssign(change.track()))
        .orElseThrow(NoSuchChange::new);
  }

  private AssignRule mine(AssignRuleId id) {
    return rules
        .find(id)
        .filter(rule -> access.mayAssign(rule.track()))
        .orElseThrow(NoSuchRule::new);
  }

  private List<ChangeView> views(List<RuleChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Map<PersonId, PersonChip> chips =
        people.chips(
            changes.stream()
                .flatMap(c -> Stream.of(c.plannedBy(), c.savedBy(), c.undoneBy()))
                .filter(Objects::nonNull)
                .toList());
    Map<Long, ChangeCounts> counts = lists.counts(changes.stream().map(RuleChange::key).toList());
    Map<AudienceId, String> names = names(changes);
    // All are of one rule, and so of one track.
    String title = lists.title(changes.get(0).track().slug());
    return changes.stream().map(c -> view(c, title, counts, chips, names)).toList();
  }

  private Map<AudienceId, String> names(Collection<RuleChange> changes) {
    Set<AudienceId> ids =
        changes.stream()
            .map(change -> change.draft().audience())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    return audiences.of(ids);
  }

  private static ChangeView view(
      RuleChange change,
      String title,
      Map<Long, ChangeCounts> counts,
      Map<PersonId, PersonChip> chips,
      Map<AudienceId, String> names) {
    AssignmentDraft draft = change.draft();
    return new ChangeView(
        change.id(),
        change.rule() == null ? null : change.rule().id(),
        change.track().slug(),
        title,
        draft.audience() == null ? null : names.get(draft.audience()),
        change.kind(),
        change.stage(),
        change.number(),
        draft,
        change.earlierDraft(),
        counts.getOrDefault(change.key(), NOBODY),
        change.seen(),
        change.expected(),
        chips.get(change.plannedBy()),
        change.plannedAt(),
        change.savedBy() == null ? null : chips.get(change.savedBy()),
        change.savedAt(),
        change.undoneBy() == null ? null : chips.get(change.undoneBy()),
        change.undoneAt(),
        change.isLatest());
  }
}
