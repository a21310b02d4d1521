package org.praxis.people.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.people.DepartmentId;
import org.praxis.people.GroupId;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.json.Json;

class RuleTest {
  private static final UUID ID = UUID.fromString("5f0c3a52-6f1c-4c60-9a51-0d6a2b1f9e11");

  @Test
  void everyKindOfRuleIsReadAsItWasWritten() {
    Rule rule =
        new Rule.All(
            List.of(
                new Rule.Any(
                    List.of(
                        new Rule.InOffice(new OfficeId(ID)),
                        new Rule.InDepartment(new DepartmentId(ID), false),
                        new Rule.Under(new PersonId(ID), true))),
                new Rule.Not(new Rule.InGroup(new GroupId(ID))),
                new Rule.TitleLike("*manager*"),
                new Rule.Speaks("de"),
                new Rule.StartedWithin(90),
                new Rule.StartedAtLeast(7)));
    String json = Json.write(rule);
    assertThat(Json.read(json, Rule.class)).isEqualTo(rule);
    assertThat(json)
        .contains(
            "{\"any\":[{\"office\":\"" + ID + "\"}",
            "{\"department\":\"" + ID + "\",\"below\":false}",
            "{\"not\":{\"group\":\"" + ID + "\"}}",
            "{\"startedWithin\":90}");
  }

  @Test
  void departmentsBelowAndAllLevelsCountUnlessItIsSaidOtherwise() {
    assertThat(read("{\"department\":\"" + ID + "\"}"))
        .isEqualTo(new Rule.InDepartment(new DepartmentId(ID), true));
    assertThat(read("{\"under\":\"" + ID + "\",\"everyone\":false}"))
        .isEqualTo(new Rule.Under(new PersonId(ID), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | rule",
        "[] | rule",
        "7 | rule",
        "{\"all\":{}} | rule.all",
        "{\"all\":[{\"title\":\"x\"},{\"title\":5}]} | rule.all[1].title",
        "{\"all\":[{\"office\":\"Berlin\"}]} | rule.all[0].office",
        "{\"not\":{\"any\":[{\"office\":7}]}} | rule.not.any[0].office",
        "{\"startedWithin\":\"90\"} | rule.startedWithin",
        "{\"startedWithin\":99999999999} | rule.startedWithin",
        "{\"startedWithin\":1.5} | rule.startedWithin",
        "{\"title\":\"x\",\"language\":\"de\"} | rule.title",
        "{\"office\":\"5f0c3a52-6f1c-4c60-9a51-0d6a2b1f9e11\",\"below\":true} | rule.below",
        "{\"department\":\"5f0c3a52-6f1c-4c60-9a51-0d6a2b1f9e11\",\"below\":1} | rule.below",
        "{\"salary\":1} | rule"
      })
  void whatIsNoRuleIsRefusedWithTheFieldThatIsWrong(String json, String field) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).contains(field));
  }

  @Test
  void noDepthOfJsonIsTooMuch() {
    String deep = "{\"not\":".repeat(900) + "{\"title\":\"x\"}" + "}".repeat(900);
    assertThatThrownBy(() -> read(deep))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("people.audience.rule.tooDeep");
              assertThat(refused.field()).contains("rule" + ".not".repeat(6));
            });
  }

  @Test
  void aRuleIsAtMostSixDeepAndOfAHundredParts() {
    Rule rule = new Rule.TitleLike("x");
    for (int i = 1; i < Rule.DEEPEST; i++) {
      rule = new Rule.Not(rule);
    }
    rule.checkSize("rule");
    Rule deeper = new Rule.Not(rule);
    assertThatThrownBy(() -> deeper.checkSize("rule"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.field()).contains("rule" + ".not".repeat(6)));
    new Rule.All(Collections.nCopies(99, new Rule.Speaks("de"))).checkSize("rule");
    assertThatThrownBy(
            () -> new Rule.All(Collections.nCopies(100, new Rule.Speaks("de"))).checkSize("rule"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("people.audience.rule.tooMany");
              assertThat(refused.field()).contains("rule.all[99]");
            });
  }

  @Test
  void everyRuleHasAKind() {
    for (Class<?> type : Rule.class.getPermittedSubclasses()) {
      assertThat(RuleKind.of(type.asSubclass(Rule.class))).as(type.getSimpleName()).isNotNull();
    }
  }

  private static Rule read(String json) {
    return Json.read(json, Rule.class);
  }
}
