package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.marking.SignOffId;
import org.praxis.training.marking.SignOffState;
import org.praxis.training.marking.view.SignOffRow;

class SignOffFormTest {
  private static final PersonChip ANNA = person("Anna Weber", false);
  private static final PersonChip BEN = person("Ben Roth", false);
  private static final PersonChip LEFT = person("Carl Gone", true);

  @Test
  void whoIsHereIsNeverSaidToHaveLeftThoughARequestPassedOnFromThem() {
    assertThat(standing(BEN, ANNA)).isEqualTo("training.signOff.passedOn");
  }

  @Test
  void whoLeftIsSaidToHaveLeft() {
    assertThat(standing(LEFT, ANNA)).isEqualTo("training.signOff.passed");
    assertThat(standing(LEFT, LEFT)).isEqualTo("training.signOff.left");
  }

  @Test
  void aRequestThatWaitsForWhomWasAskedSaysHowTheyHearOfIt() {
    assertThat(standing(BEN, BEN)).isEqualTo("training.signOff.waits.text");
  }

  private static String standing(PersonChip asked, PersonChip mentor) {
    return SignOffForm.standing(
        new SignOffRow(
            SignOffId.next(),
            ANNA,
            mentor,
            asked,
            "t",
            "T",
            StepId.next(),
            "S",
            "",
            "",
            SignOffState.ASKED,
            Instant.EPOCH,
            null,
            null));
  }

  private static PersonChip person(String name, boolean former) {
    return new PersonChip(PersonId.next(), name, "X", null, null, false, former);
  }
}
