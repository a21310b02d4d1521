package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.Rules;
import org.praxis.moderation.rules.view.CompanyRule;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;

/**
 * The rules by which contributions are screened: those of a community, for those who look after it;
 * and those of the whole company, kept by HR and administrators as its guidelines are, and read by
 * its moderators too. They say what moderators look for, and nobody else reads them.
 *
 * <p>Wherever a community's address name is asked for, null is the whole company.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class RuleKeeping {
  @Inject RuleDoor door;
  @Inject Rules rules;
  @Inject CommunityKeepers keepers;
  @Inject NamedAudiences audiences;
  @Inject People people;
  @Inject CurrentPerson me;

  /** Those in force, on or off, by clause. */
  public List<RuleView> rules(String slug) {
    return rules.rules(door.readable(slug));
  }

  /** Those of the company that apply in a community as well, for those who look after it. */
  public List<CompanyRule> companys(@NotNull String slug) {
    door.readable(slug);
    return rules.companys();
  }

  /** The editions of one, the last first. */
  public List<RuleView> editions(String slug, RuleId id) {
    return rules.editions(door.readable(slug), id);
  }

  /**
   * Who can answer for a rule: those who look after the community; of the company's, whoever reads
   * this and whoever wrote its rules or guidelines before.
   */
  public Collection<PersonChip> owners(String slug) {
    SpaceId space = door.readable(slug);
    return people.chips(answering(space)).values().stream()
        .sorted(Comparator.comparing(PersonChip::name))
        .toList();
  }

  public RuleView add(String slug, @NotNull @Valid RuleDraft draft) {
    SpaceId space = door.kept(slug);
    expectOwner(draft, space, null);
    audiences.expectTheirs(draft, null);
    return rules.add(space, draft, me.id());
  }

  /**
   * Puts the next edition in force.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when there is a newer one than the one that was
   *     shown
   */
  public RuleView change(String slug, RuleId id, @NotNull @Valid RuleDraft draft) {
    SpaceId space = door.kept(slug);
    RuleView was = rules.editions(space, id).get(0);
    expectOwner(draft, space, was.owner());
    audiences.expectTheirs(draft, was.audience());
    return rules.change(space, id, draft, me.id());
  }

  /**
   * Switches it on or off.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when there is a newer edition than the one that
   *     was shown
   */
  public RuleView turn(String slug, RuleId id, @NotNull Boolean on, @NotNull Integer edition) {
    return rules.turn(door.kept(slug), id, on, edition, me.id());
  }

  // Of others, nobody knows the roles that the directory gives them: they count by what they did.
  private Set<PersonId> answering(SpaceId space) {
    if (Policy.of(space) == Policy.CHARTER) {
      return Set.copyOf(keepers.of(new CommunityId(space.value())));
    }
    Set<PersonId> known = new HashSet<>(rules.writers(space));
    if (door.keepsCompanys()) {
      known.add(me.id());
    }
    return known;
  }

  private void expectOwner(RuleDraft draft, SpaceId space, PersonChip current) {
    PersonId owner = draft.owner();
    boolean known =
        owner == null
            || owner.equals(me.id())
            || current != null && owner.equals(current.id())
            || answering(space).contains(owner);
    if (!known) {
      throw new InvalidInput(
          "owner",
          Policy.of(space) == Policy.CHARTER
              ? "moderation.rule.owner.unknown"
              : "moderation.rule.owner.unknown.GUIDELINES");
    }
  }
}
