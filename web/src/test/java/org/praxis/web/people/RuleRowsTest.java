package org.praxis.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.view.Candidate;

class RuleRowsTest {
  private static final OfficeId OFFICE = new OfficeId(UUID.randomUUID());
  private static final PersonId ANA = new PersonId(UUID.randomUUID());
  private static final Rule IN_OFFICE = new Rule.InOffice(OFFICE);
  private static final Rule LEAD = new Rule.TitleLike("*lead*");
  private static final Rule UNDER_ANA = new Rule.Under(ANA, false);

  @Test
  void aRuleComesBackFromItsLines() {
    Rule rule =
        new Rule.All(
            List.of(
                IN_OFFICE,
                new Rule.Not(LEAD),
                new Rule.Not(new Rule.Any(List.of(UNDER_ANA, new Rule.StartedWithin(90)))),
                new Rule.Any(
                    List.of(
                        new Rule.Speaks("de"), new Rule.InGroup(new GroupId(UUID.randomUUID()))))));
    RuleRows rows = rows(rule);
    assertThat(rows.all())
        .extracting(RuleRow::kind)
        .containsExactly(
            "ALL",
            "OFFICE",
            "TITLE",
            "NONE",
            "MANAGER",
            "STARTED_WITHIN",
            "ANY",
            "LANGUAGE",
            "GROUP");
    assertThat(rows.all()).extracting(RuleRow::depth).containsExactly(0, 1, 1, 1, 2, 2, 1, 2, 2);
    assertThat(read(rows)).isEqualTo(rule);
    assertThat(rows.all())
        .extracting(RuleRow::id)
        .containsExactly(
            "rule-all",
            "rule-all-0-office",
            "rule-all-1-not-title",
            "rule-all-2-not-any",
            "rule-all-2-not-any-0-under",
            "rule-all-2-not-any-1-startedWithin",
            "rule-all-3-any",
            "rule-all-3-any-0-language",
            "rule-all-3-any-1-group");
  }

  @Test
  void whateverIsNegatedComesBackAsItWas() {
    for (Rule rule :
        List.of(
            new Rule.Not(new Rule.All(List.of(IN_OFFICE, new Rule.Not(LEAD)))),
            new Rule.Not(new Rule.Any(List.of(LEAD))),
            new Rule.Any(List.of(new Rule.Not(new Rule.All(List.of(LEAD, UNDER_ANA))))))) {
      assertThat(read(rows(rule))).isEqualTo(rule);
    }
    assertThat(read(rows(LEAD))).isEqualTo(new Rule.All(List.of(LEAD)));
    assertThat(read(rows(new Rule.Not(LEAD)))).isEqualTo(new Rule.All(List.of(new Rule.Not(LEAD))));
    assertThat(read(rows(new Rule.Not(new Rule.Not(new Rule.All(List.of(LEAD)))))))
        .isEqualTo(new Rule.All(List.of(LEAD)));
  }

  @Test
  void aRuleThatWasSavedOnceIsNeverTooMuchForTheForm() {
    Rule deep =
        new Rule.Not(
            new Rule.All(
                List.of(
                    new Rule.Any(
                        List.of(new Rule.All(List.of(new Rule.Any(List.of(LEAD))))))))); // six deep
    Rule wide = new Rule.Not(new Rule.All(java.util.Collections.nCopies(Rule.MOST - 2, LEAD)));
    for (Rule rule : List.of(deep, wide)) {
      rule.checkSize("rule");
      Rule back = read(rows(rule));
      back.checkSize("rule");
      assertThat(back).isEqualTo(rule);
    }
  }

  @Test
  void linesAreAddedAtTheEndOfTheirGroupAndGoWithWhatIsInThem() {
    RuleRows rows = RuleRows.blank();
    rows.add(0, "ALL");
    rows.add(0, "TITLE");
    rows.add(1, "OFFICE");
    assertThat(rows.all())
        .extracting(RuleRow::kind)
        .containsExactly("ALL", "ALL", "OFFICE", "TITLE");
    rows.remove(1);
    assertThat(rows.all()).extracting(RuleRow::kind).containsExactly("ALL", "TITLE");
    rows.remove(0);
    rows.remove(7);
    rows.add(1, "TITLE");
    rows.add(-1, "TITLE");
    rows.add(0, "NOT");
    assertThat(rows.all()).hasSize(2);
  }

  @Test
  void whatThisFormCannotHaveSentIsPassedOver() {
    Map<String, String> sent = new HashMap<>();
    sent.put("nodes-0-kind", "OFFICE");
    sent.put("nodes-1-kind", "ANY");
    sent.put("nodes-1-depth", "5");
    sent.put("nodes-2-kind", "SALARY");
    sent.put("nodes-3-kind", "TITLE");
    sent.put("nodes-3-depth", "99");
    sent.put("nodes-4-kind", "STARTED_WITHIN");
    sent.put("nodes-4-depth", "x");
    sent.put("nodes-4-value", "many");
    RuleRows rows = RuleRows.sent(sent::get);
    assertThat(rows.all()).extracting(RuleRow::depth).containsExactly(0, 1, 1);
    assertThat(read(rows))
        .isEqualTo(new Rule.Any(List.of(new Rule.TitleLike(""), new Rule.StartedWithin(null))));
  }

  @Test
  void noDeeperGroupIsAddedThanARuleMayHave() {
    RuleRows rows = RuleRows.blank();
    int group = 0;
    for (int level = 2; level < Rule.DEEPEST; level++) {
      assertThat(rows.hasRoom(group, 2)).isTrue();
      group = rows.add(group, "ALL");
    }
    assertThat(rows.hasRoom(group, 2)).isFalse();
    assertThat(rows.add(group, "ALL")).isEqualTo(-1);
    assertThat(rows.add(group, "TITLE")).isEqualTo(group + 1);
    read(rows).checkSize("rule");
  }

  @Test
  void aGroupOfWhichNoneMayApplyIsTwoLevels() {
    Rule none = new Rule.Not(new Rule.Any(List.of(LEAD)));
    RuleRows rows = rows(new Rule.All(List.of(new Rule.All(List.of(none)))));
    assertThat(rows.all().get(2).kind()).isEqualTo("NONE");
    assertThat(rows.hasRoom(2, 2)).isTrue();
    int deeper = rows.add(2, "ALL");
    assertThat(rows.hasRoom(deeper, 1)).isTrue();
    assertThat(rows.hasRoom(deeper, 2)).isFalse();
  }

  @Test
  void whatIsNotCompleteIsLeftOutWithTheGroupsThatWereNothingElse() {
    RuleRows rows = RuleRows.blank();
    rows.add(0, "ALL");
    rows.add(1, "OFFICE");
    rows.add(0, "ALL");
    rows.add(0, "TITLE");
    read(rows);
    assertThat(rows.lines(List.of("rule.all[0].all[0].office", "rule.all[2].title")))
        .containsExactly(2, 4);
    assertThat(rows.without(Set.of(2)).all())
        .extracting(RuleRow::kind)
        .containsExactly("ALL", "TITLE");
    assertThat(rows.without(Set.of(2, 4)).isEmpty()).isTrue();
  }

  @Test
  void theKindThatWasChosenForAGroupStaysWithItWhenLinesBeforeItComeAndGo() {
    Map<String, String> sent = new HashMap<>();
    sent.put("nodes-0-kind", "ALL");
    sent.put("nodes-1-kind", "TITLE");
    sent.put("nodes-1-depth", "1");
    sent.put("nodes-2-kind", "ANY");
    sent.put("nodes-2-depth", "1");
    sent.put("add-2-kind", "LANGUAGE");
    RuleRows rows = RuleRows.sent(sent::get);
    assertThat(rows.remove(1)).isZero();
    assertThat(rows.all().get(1).adding()).isEqualTo("LANGUAGE");
  }

  private static RuleRows rows(Rule rule) {
    return RuleRows.of(rule, Map.of(ANA, new Candidate(ANA, "ana", "Ana Lima")));
  }

  private static Rule read(RuleRows rows) {
    return rows.rule(
        row -> {
          String value = row.value();
          return value.equals("ana") ? ANA.value() : RuleRows.<UUID>id(value, id -> id);
        });
  }
}
