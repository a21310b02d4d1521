package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.praxis.communities.model.Community;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.Rules;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * The rules by which a community's contributions are screened; for those who look after it. They
 * say what moderators look for, and nobody else reads them.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class RuleKeeping {
  @Inject Admission admission;
  @Inject Rules rules;
  @Inject CommunityKeepers keepers;
  @Inject NamedAudiences audiences;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;

  /** Those in force, on or off, by clause. */
  public List<RuleView> rules(String slug) {
    return rules.rules(moderated(slug).space());
  }

  /** The editions of one, the last first. */
  public List<RuleView> editions(String slug, RuleId id) {
    return rules.editions(moderated(slug).space(), id);
  }

  /** Who can answer for a rule: those who look after the community. */
  public Collection<PersonChip> owners(String slug) {
    return people.chips(keepers.of(moderated(slug).id())).values().stream()
        .sorted(Comparator.comparing(PersonChip::name))
        .toList();
  }

  public RuleView add(String slug, @NotNull @Valid RuleDraft draft) {
    Community community = moderated(slug);
    expectOwner(draft, community, null);
    audiences.expectTheirs(draft, null);
    RuleView added = rules.add(community.space(), draft, me.id());
    record("moderation.rule.added", community, null, added);
    return added;
  }

  /**
   * Puts the next edition in force.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when there is a newer one than the one that was
   *     shown
   */
  public RuleView change(String slug, RuleId id, @NotNull @Valid RuleDraft draft) {
    Community community = moderated(slug);
    RuleView was = rules.editions(community.space(), id).get(0);
    expectOwner(draft, community, was.owner());
    audiences.expectTheirs(draft, was.audience());
    RuleView changed = rules.change(community.space(), id, draft, me.id());
    record("moderation.rule.changed", community, was, changed);
    return changed;
  }

  /**
   * Switches it on or off.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when there is a newer edition than the one that
   *     was shown
   */
  public RuleView turn(String slug, RuleId id, @NotNull Boolean on, @NotNull Integer edition) {
    Community community = moderated(slug);
    RuleView was = rules.editions(community.space(), id).get(0);
    RuleView turned = rules.turn(community.space(), id, on, edition, me.id());
    record("moderation.rule.turned", community, was, turned);
    return turned;
  }

  private Community moderated(String slug) {
    return admission.place(slug).moderated().community();
  }

  private void expectOwner(RuleDraft draft, Community community, PersonChip current) {
    PersonId owner = draft.owner();
    boolean known =
        owner == null
            || owner.equals(me.id())
            || current != null && owner.equals(current.id())
            || keepers.of(community.id()).contains(owner);
    if (!known) {
      throw new InvalidInput("owner", "moderation.rule.owner.unknown");
    }
  }

  // Which words it looks for is in its editions; the log says that they changed.
  private void record(String action, Community community, RuleView was, RuleView is) {
    audit.record(
        new AuditEntry(action, caller.name(), is.id().toString(), null, Map.of())
            .in(community.slug())
            .changing(was == null ? Map.of() : facts(was), facts(is)));
  }

  private static Map<String, String> facts(RuleView rule) {
    return AuditEntry.facts(
        "edition",
        rule.edition(),
        "clause",
        rule.clause(),
        "name",
        rule.name(),
        "kind",
        rule.kind(),
        "effect",
        rule.effect(),
        "on",
        rule.on(),
        "words",
        rule.lookFor().size(),
        "audience",
        rule.audience(),
        "owner",
        rule.owner() == null ? null : rule.owner().name());
  }
}
