package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;

class NamedPeopleTest {
  private static final PersonChip ANNA = person("Weber, Anna");
  private static final PersonChip OTHER_ANNA = person("Weber, Anna");
  private static final PersonChip BEN = person("Ben Roth");

  @Test
  void aNameMayHaveACommaOrASemicolonInIt() {
    assertThat(TypedColleagues.lines(" Weber, Anna \r\n\r\nRoth; Ben"))
        .containsExactly("Weber, Anna", "Roth; Ben");
    assertThat(TypedColleagues.lines(null)).isEmpty();
  }

  @Test
  void whoStandsThereAsBeforeIsWhoTheyWereThoughAnotherIsCalledTheSame() {
    assertThat(NamedPeople.kept(List.of("Weber, Anna"), List.of(ANNA, BEN))).containsExactly(ANNA);
    assertThat(
            NamedPeople.kept(
                List.of("Weber, Anna", "Ben Roth", "Weber, Anna"), List.of(ANNA, OTHER_ANNA)))
        .containsExactly(ANNA, OTHER_ANNA);
  }

  @Test
  void whichOfTwoNamesakesWasStruckOutIsNotGuessed() {
    assertThat(NamedPeople.kept(List.of("Weber, Anna"), List.of(ANNA, OTHER_ANNA))).isEmpty();
  }

  @Test
  void anotherNameIsNobodyWhoWasKnown() {
    assertThat(NamedPeople.kept(List.of("Weber, Anne"), List.of(ANNA))).isEmpty();
  }

  private static PersonChip person(String name) {
    return new PersonChip(PersonId.next(), name, "X", null, null, false, false);
  }
}
