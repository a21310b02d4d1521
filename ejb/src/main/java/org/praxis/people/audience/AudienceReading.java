package org.praxis.people.audience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.store.Audiences;
import org.praxis.people.audience.store.Membership;
import org.praxis.people.audience.store.Membership.Side;
import org.praxis.people.audience.store.Subjects;
import org.praxis.people.audience.view.AudienceMember;
import org.praxis.people.audience.view.AudiencePreview;
import org.praxis.people.audience.view.AudienceRow;
import org.praxis.people.audience.view.AudienceView;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Choice;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.NamedRule;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;

/** Audiences as they are, and as they would be. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN, Role.TRAINER})
public class AudienceReading {
  @Inject Audiences audiences;
  @Inject Membership membership;
  @Inject Subjects subjects;
  @Inject Evaluation evaluation;
  @Inject Using using;
  @Inject People people;

  /** By name. */
  public Page<AudienceRow> audiences(PageRequest page) {
    Page<Audiences.Facts> found = audiences.page(page);
    Map<UUID, String> names = names(found.items().stream().map(AudienceReading::rule));
    return found.map(
        facts ->
            new AudienceRow(
                facts.id(),
                facts.name(),
                facts.members(),
                facts.evaluatedAt(),
                NamedRule.of(rule(facts), names)));
  }

  public AudienceView audience(AudienceId id) {
    Audiences.Facts facts = audiences.find(id).orElseThrow(NoSuchAudience::new);
    Rule rule = rule(facts);
    return new AudienceView(
        id,
        facts.name(),
        rule,
        NamedRule.of(rule, names(Stream.of(rule))),
        facts.members(),
        facts.createdBy(),
        facts.createdAt(),
        facts.evaluatedAt(),
        facts.version(),
        using.uses(id));
  }

  /** By name. */
  public Page<AudienceMember> members(AudienceId id, PageRequest page) {
    audiences.find(id).orElseThrow(NoSuchAudience::new);
    Page<Membership.Since> members = membership.members(id, page);
    Map<PersonId, PersonChip> chips =
        people.chips(members.items().stream().map(Membership.Since::person).toList());
    return members.map(member -> new AudienceMember(chips.get(member.person()), member.since()));
  }

  /**
   * Whom a rule would find, and what would follow.
   *
   * @param page of each of the three lists of people
   */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public AudiencePreview preview(@NotNull @Valid RuleDraft draft, PageRequest page) {
    draft.rule().checkSize("rule");
    if (draft.audience() != null) {
      audiences.find(draft.audience()).orElseThrow(NoSuchAudience::new);
    }
    LocalDate today = evaluation.today();
    Map<Side, Page<PersonId>> found =
        membership.compare(draft.rule(), draft.audience(), today, page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.values().stream().flatMap(list -> list.items().stream()).toList());
    return new AudiencePreview(
        found.get(Side.PEOPLE).map(chips::get),
        found.get(Side.JOINING).map(chips::get),
        found.get(Side.LEAVING).map(chips::get),
        consequences(draft, found, today));
  }

  private List<Consequence> consequences(
      RuleDraft draft, Map<Side, Page<PersonId>> found, LocalDate today) {
    AudienceId audience = draft.audience();
    return audience == null
        ? List.of()
        : using.consequences(
            audience,
            new Shift(
                found.get(Side.JOINING).total(),
                found.get(Side.LEAVING).total(),
                () -> membership.all(Side.JOINING, draft.rule(), audience, today),
                () -> membership.all(Side.LEAVING, draft.rule(), audience, today)));
  }

  /** What conditions can be about, by kind and name; people are too many to be listed. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Choice> choices() {
    return subjects.choices();
  }

  /** A few who may be meant by what was typed; the likeliest first. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Candidate> candidates(String typed) {
    return subjects.people(typed.strip());
  }

  /** Those whom rules name, even if they left. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Candidate> named(Collection<PersonId> ids) {
    return subjects.people(ids.stream().map(PersonId::value).toList());
  }

  private Map<UUID, String> names(Stream<Rule> rules) {
    Set<UUID> ids =
        rules
            .flatMap(rule -> rule.everything(""))
            .filter(one -> one.rule().subject() != null)
            .map(one -> one.rule().subject().value())
            .collect(Collectors.toSet());
    return subjects.names(ids);
  }

  private static Rule rule(Audiences.Facts facts) {
    return Json.read(facts.rule(), Rule.class);
  }
}
