package org.praxis.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.view.NamedRule;
import org.praxis.people.audience.view.Subject;

class RuleWordsTest {
  private static final UUID BERLIN = UUID.randomUUID();
  private static final UUID LYON = UUID.randomUUID();
  private static final UUID SALES = UUID.randomUUID();
  private static final UUID CONTRACTORS = UUID.randomUUID();
  private static final UUID ANA = UUID.randomUUID();
  private static final UUID CLOSED = UUID.randomUUID();
  private static final UUID NAMELESS = UUID.randomUUID();
  private static final Map<UUID, Subject> SUBJECTS =
      Map.of(
          BERLIN, new Subject("Berlin", false, false),
          LYON, new Subject("Lyon", false, false),
          SALES, new Subject("Sales", false, false),
          CONTRACTORS, new Subject("Contractors", false, false),
          ANA, new Subject("Ana", false, false),
          CLOSED, new Subject("Bremen", true, false),
          NAMELESS, new Subject(null, false, true));

  private static final Rule OFFICES =
      any(new Rule.InOffice(new OfficeId(BERLIN)), new Rule.InOffice(new OfficeId(LYON)));
  private static final Rule IN_SALES = new Rule.InDepartment(new DepartmentId(SALES), true);
  private static final Rule CONTRACTOR = new Rule.InGroup(new GroupId(CONTRACTORS));

  @Test
  void aRuleInPlainWords() {
    Rule rule = all(OFFICES, IN_SALES, new Rule.Not(CONTRACTOR));
    assertThat(english(rule))
        .isEqualTo(
            "Everyone in office Berlin or Lyon, in department Sales (with those below), but not in group Contractors");
    assertThat(german(rule))
        .isEqualTo(
            "Alle am Standort Berlin oder Lyon, in der Abteilung Sales (samt denen darunter), aber nicht in der Gruppe Contractors");
  }

  @Test
  void oneConditionAlone() {
    assertThat(english(new Rule.Under(new PersonId(ANA), true)))
        .isEqualTo("Everyone under Ana on any level");
    assertThat(english(new Rule.Under(new PersonId(ANA), false)))
        .isEqualTo("Everyone directly under Ana");
    assertThat(english(new Rule.Not(CONTRACTOR)))
        .isEqualTo("Everyone, but not in group Contractors");
    assertThat(english(new Rule.Speaks("de"))).isEqualTo("Everyone with the language German");
    assertThat(german(new Rule.Speaks("de"))).isEqualTo("Alle mit der Sprache Deutsch");
    assertThat(english(new Rule.StartedWithin(1))).isEqualTo("Everyone here for at most 1 day");
    assertThat(german(new Rule.StartedAtLeast(365)))
        .isEqualTo("Alle seit mindestens 365 Tagen dabei");
    assertThat(english(new Rule.TitleLike("*{0}*")))
        .isEqualTo("Everyone with a title like “*{0}*”");
  }

  @Test
  void bracketsSayWhatBelongsTogether() {
    assertThat(english(all(any(IN_SALES, CONTRACTOR), new Rule.StartedWithin(90))))
        .isEqualTo(
            "Everyone (in department Sales (with those below) or in group Contractors) and here for at most 90 days");
    assertThat(english(any(all(OFFICES, IN_SALES), CONTRACTOR)))
        .isEqualTo(
            "Everyone (in office Berlin or Lyon and in department Sales (with those below)) or in group Contractors");
  }

  @Test
  void notOfAGroupIsSaidOfEachOfItsConditions() {
    assertThat(english(all(IN_SALES, new Rule.Not(any(OFFICES, CONTRACTOR)))))
        .isEqualTo(
            "Everyone in department Sales (with those below), but not in office Berlin or Lyon and not in group Contractors");
    assertThat(english(new Rule.Not(all(OFFICES, CONTRACTOR))))
        .isEqualTo("Everyone not in office Berlin or Lyon or not in group Contractors");
    assertThat(english(new Rule.Not(new Rule.Not(CONTRACTOR))))
        .isEqualTo("Everyone in group Contractors");
  }

  @Test
  void whatIsGoneIsSaidToBeGone() {
    Rule rule = all(IN_SALES, new Rule.Not(new Rule.InOffice(new OfficeId(UUID.randomUUID()))));
    assertThat(english(rule))
        .isEqualTo(
            "Everyone in department Sales (with those below), but not in an office that no longer exists");
    assertThat(german(rule)).endsWith("aber nicht an einem Standort, den es nicht mehr gibt");
  }

  @Test
  void whatIsGoneKeepsItsNameAndWhoLeftMayHaveNone() {
    assertThat(english(any(new Rule.InOffice(new OfficeId(CLOSED)), CONTRACTOR)))
        .isEqualTo("Everyone in office Bremen (no longer there) or in group Contractors");
    assertThat(german(new Rule.InOffice(new OfficeId(CLOSED))))
        .isEqualTo("Alle am Standort Bremen (gibt es nicht mehr)");
    assertThat(english(new Rule.Under(new PersonId(NAMELESS), true)))
        .isEqualTo("Everyone under a former colleague on any level");
  }

  private static Rule all(Rule... rules) {
    return new Rule.All(List.of(rules));
  }

  private static Rule any(Rule... rules) {
    return new Rule.Any(List.of(rules));
  }

  private static String english(Rule rule) {
    return new RuleWords(Locale.ENGLISH).of(NamedRule.of(rule, SUBJECTS));
  }

  private static String german(Rule rule) {
    return new RuleWords(Locale.GERMAN).of(NamedRule.of(rule, SUBJECTS));
  }
}
