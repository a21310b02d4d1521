package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
  @ParameterizedTest
  @CsvSource({"Amina Otieno,AO", "Mei Ling Tan,MT", "émile,É", "Jean-Luc Bérard,JB", "'  ',?"})
  void aPersonWithoutAPhotoIsShownByTheirInitials(String name, String initials) {
    assertThat(People.initials(name)).isEqualTo(initials);
  }

  @ParameterizedTest
  @CsvSource({"de,de", "'de-CH, de;q=0.9',de", "en,en", "'???',en", ",en"})
  void theDirectorysLanguageIsReadHoweverItIsWritten(String preferred, String language) {
    assertThat(People.locale(preferred).getLanguage()).isEqualTo(language);
  }
}
