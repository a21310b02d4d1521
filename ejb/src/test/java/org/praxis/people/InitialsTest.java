package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
  @ParameterizedTest
  @CsvSource({"Amina Otieno,AO", "Mei Ling Tan,MT", "émile,É", "Jean-Luc Bérard,JB", "'  ',?"})
  void aPersonWithoutAPhotoIsShownByTheirInitials(String name, String initials) {
    assertThat(People.initials(name)).isEqualTo(initials);
  }
}
