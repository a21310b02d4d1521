package org.praxis.moderation.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.absence.view.AwayNow;
import org.praxis.people.PersonId;

class DeputiesTest {
  private static final PersonId ANNA = PersonId.next();
  private static final PersonId BEN = PersonId.next();
  private static final PersonId CARO = PersonId.next();

  private static AwayNow away(PersonId person, PersonId standIn) {
    return new AwayNow(person, LocalDate.of(2027, 1, 8), Instant.EPOCH, standIn);
  }

  private static Deputies deputies(AwayNow... away) {
    return new Deputies(
        Stream.of(away).collect(Collectors.toMap(AwayNow::person, Function.identity())));
  }

  @Test
  void whoeverIsHereHearsThemselvesWhateverElse() {
    assertThat(new Deputies(Map.of()).hearing(List.of(ANNA, BEN), one -> false))
        .containsExactly(ANNA, BEN);
    assertThat(deputies(away(CARO, ANNA)).hearing(List.of(ANNA), one -> false))
        .containsExactly(ANNA);
  }

  @Test
  void whoeverStandsInHearsInsteadAndNobodyWhereNobodyDoes() {
    assertThat(deputies(away(ANNA, BEN)).hearing(List.of(ANNA), one -> true)).containsExactly(BEN);
    assertThat(deputies(away(ANNA, null)).hearing(List.of(ANNA, CARO), one -> true))
        .containsExactly(CARO);
    assertThat(deputies(away(ANNA, null)).hearing(List.of(ANNA), one -> true)).isEmpty();
  }

  @Test
  void whoeverStandsInForWhoStandsInHearsAndACircleIsNobody() {
    assertThat(deputies(away(ANNA, BEN), away(BEN, CARO)).hearing(List.of(ANNA), one -> true))
        .containsExactly(CARO);
    assertThat(deputies(away(ANNA, BEN), away(BEN, ANNA)).hearing(Set.of(ANNA, BEN), one -> true))
        .isEmpty();
    assertThat(
            deputies(away(ANNA, BEN), away(BEN, CARO), away(CARO, BEN))
                .hearing(List.of(ANNA), one -> true))
        .isEmpty();
  }

  @Test
  void whoeverMayNotAnyMoreDoesNotHear() {
    assertThat(deputies(away(ANNA, BEN)).hearing(List.of(ANNA), CARO::equals)).isEmpty();
  }
}
