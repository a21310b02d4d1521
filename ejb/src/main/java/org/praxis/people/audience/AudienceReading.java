package org.praxis.people.audience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.people.audience.view.Subject;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.json.Json;
import org.praxis.platform.validation.Written;

/** Audiences as they are, and as they would be. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN, Role.TRAINER})
public class AudienceReading {
  @Inject Audiences audiences;
  @Inject Membership membership;
  @Inject Subjects subjects;
  @Inject RuleSubjects ruleSubjects;
  @Inject Evaluation evaluation;
  @Inject Using using;
  @Inject People people;

  /** By name. */
  public Page<AudienceRow> audiences(PageRequest page) {
    Page<Audiences.Facts> found = audiences.page(page);
    Map<UUID, Subject> subjects =
        ruleSubjects.of(found.items().stream().map(AudienceReading::rule));
    return found.map(
        facts ->
            new AudienceRow(
                facts.id(),
                facts.name(),
                facts.members(),
                facts.evaluatedAt(),
                NamedRule.of(rule(facts), subjects),
                RuleSubjects.gone(rule(facts), subjects),
                facts.version()));
  }

  public AudienceView audience(AudienceId id) {
    Audiences.Facts facts = audiences.find(id).orElseThrow(NoSuchAudience::new);
    Rule rule = rule(facts);
    Map<UUID, Subject> subjects = ruleSubjects.of(Stream.of(rule));
    return new AudienceView(
        id,
        facts.name(),
        rule,
        NamedRule.of(rule, subjects),
        facts.members(),
        facts.createdBy(),
        facts.createdAt(),
        facts.evaluatedAt(),
        facts.version(),
        RuleSubjects.gone(rule, subjects),
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
   * @throws org.praxis.platform.InvalidInput at a condition about what is not there
   */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public AudiencePreview preview(@NotNull @Valid RuleDraft draft, @NotNull PreviewPages pages) {
    ruleSubjects.check(draft.rule());
    if (draft.audience() != null) {
      audiences.find(draft.audience()).orElseThrow(NoSuchAudience::new);
    }
    LocalDate today = evaluation.today();
    Map<Side, Page<PersonId>> found =
        membership.compare(
            draft.rule(),
            draft.audience(),
            today,
            Map.of(
                Side.PEOPLE, pages.people(),
                Side.JOINING, pages.joining(),
                Side.LEAVING, pages.leaving()));
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

  /**
   * Some of {@link #choices}.
   *
   * @param kind null for every kind
   * @param q part of the name, whatever its case; null for every name
   */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public Page<Choice> choices(
      RuleKind kind, @Written(max = Rule.LONGEST, optional = true) String q, PageRequest page) {
    String looked = q == null ? "" : Markup.line(q).toLowerCase(Locale.ROOT);
    List<Choice> found =
        subjects.choices().stream()
            .filter(choice -> kind == null || choice.kind() == kind)
            .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(looked))
            .toList();
    return new Page<>(
        found.stream().skip(page.offset()).limit(page.size()).toList(), page, found.size());
  }

  /**
   * The departments and groups that are called so.
   *
   * @return each with one of the names that were asked for, in lower case
   */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Choice> called(Collection<@Written(max = Rule.LONGEST) String> names) {
    return subjects.called(names);
  }

  /** Those who are here and have these very user names, in one statement. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Candidate> withUserNames(Collection<@Written(max = Rule.LONGEST) String> names) {
    return subjects.withUserNames(names);
  }

  /** A few who may be meant by a part of their name; just one where one is called exactly so. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Candidate> candidates(@Written(max = Rule.LONGEST) String typed) {
    return typed.codePoints().anyMatch(Character::isLetterOrDigit)
        ? subjects.people(Markup.line(typed))
        : List.of();
  }

  /** Those whom rules name, even if they left. */
  @RolesAllowed({Role.HR, Role.ADMIN})
  public List<Candidate> named(Collection<PersonId> ids) {
    return ruleSubjects.people(ids.stream().map(PersonId::value).collect(Collectors.toSet()));
  }

  private static Rule rule(Audiences.Facts facts) {
    return Json.read(facts.rule(), Rule.class);
  }
}
