package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.moderation.rules.RefusedByRule;

class HoldReasonTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TERM,2,CHARTER,TERM",
        "TERM,2,GUIDELINES,TERM.GUIDELINES",
        "EVERYTHING,1,GUIDELINES,EVERYTHING.GUIDELINES",
        "EVERYTHING,-,CHARTER,MODE",
        "FIRST_CONTRIBUTIONS,-,-,FIRST_CONTRIBUTIONS",
        "FIRST_CONTRIBUTIONS,1,GUIDELINES,FIRST_CONTRIBUTIONS.GUIDELINES"
      })
  void itsSentenceSaysWhoseClauseItIs(Reason reason, Integer clause, Policy policy, String words) {
    assertThat(new HoldReason(reason, clause, policy, 1, null, null, null).words())
        .isEqualTo(words);
  }

  @Test
  void withoutAClauseThereIsNoPolicyAndAClauseAloneIsTheCharters() {
    assertThat(HoldReason.revised().policy()).isNull();
    assertThat(new HoldReason(Reason.EVERYTHING, null, Policy.GUIDELINES, 3, null, null, null))
        .isEqualTo(new HoldReason(Reason.EVERYTHING, null, null, null, null, null, null));
    assertThat(new HoldReason(Reason.TERM, 2, null, null, "x", "x", null).policy())
        .isEqualTo(Policy.CHARTER);
  }

  @Test
  void itsAuthorReadsTheClauseWithItsPolicyAndNoWords() {
    HoldReason told = found(Policy.GUIDELINES, "payroll").forAuthor();
    assertThat(told)
        .isEqualTo(new HoldReason(Reason.TERM, 3, Policy.GUIDELINES, 2, null, null, null));
  }

  @Test
  void aRefusalNamesTheWordsOfOnePolicysClauseAndNotOfTheOthersWithThatNumber() {
    RefusedByRule refusal =
        RefusedByRule.of(
            List.of(
                found(Policy.GUIDELINES, "payroll"),
                found(Policy.CHARTER, "bonus"),
                found(Policy.GUIDELINES, "wages")));
    assertThat(refusal.key()).isEqualTo("moderation.rule.refused.TERM.GUIDELINES");
    assertThat(refusal.found()).contains("payroll", "wages").doesNotContain("bonus");
    assertThat(refusal.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(refusal.edition()).isEqualTo(2);
  }

  private static HoldReason found(Policy policy, String words) {
    return new HoldReason(Reason.TERM, 3, policy, 2, words, words, null);
  }
}
