package org.praxis.training.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;

class AssignmentDraftTest {
  private static AssignmentDraft draft(
      List<PersonId> people, DueRule due, Integer validMonths, Integer windowDays) {
    return new AssignmentDraft(
        "track", null, people, due, validMonths, windowDays, Prior.COUNTS, Leaving.KEEP, null);
  }

  @Test
  void allThatARuleLacksIsSaidAtOnce() {
    DueRule due = new DueRule(DueKind.RELATIVE, null, null, null, DueUnit.DAYS, null, null, 0);
    AssignmentDraft draft = draft(List.of(), due, 12, null);
    assertThatThrownBy(draft::check)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            wrong ->
                assertThat(wrong.each().map(one -> one.field().orElseThrow()))
                    .containsExactly("audience", "due.from", "due.amount", "windowDays"));
  }

  @Test
  void aYearlyRuleHoldsForTwelveMonthsOrSaysNothingOfIt() {
    List<PersonId> people = List.of(PersonId.next());
    DueRule due = DueRule.yearly(1, 31, 0);
    assertThatCode(() -> draft(people, due, 12, 60).check()).doesNotThrowAnyException();
    assertThatCode(() -> draft(people, due, null, 60).check()).doesNotThrowAnyException();
    assertThatThrownBy(() -> draft(people, due, 6, 60).check())
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.field()).contains("validMonths"));
  }

  @Test
  void whatIsOutOfBoundsByItselfIsNotJudgedByWhatItMakesOfTheRest() {
    List<PersonId> people = List.of(PersonId.next());
    DueRule relative = DueRule.relative(DueFrom.ASSIGNED, 30, DueUnit.DAYS, 0);
    assertThatCode(() -> draft(people, relative, Integer.MAX_VALUE, 60).check())
        .doesNotThrowAnyException();
    assertThatCode(() -> draft(people, null, null, null).check()).doesNotThrowAnyException();
    DueRule noMonth = new DueRule(DueKind.YEARLY, null, null, null, null, 13, 31, 0);
    assertThat(noMonth.wrong()).isEmpty();
  }
}
