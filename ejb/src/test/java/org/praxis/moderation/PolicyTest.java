package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.moderation.guidelines.Guidelines;

class PolicyTest {
  private static final SpaceId COMMUNITY = new SpaceId(UUID.randomUUID());

  @Test
  void whatIsNobodysPlaceIsTheCompanysAndHoldsInEveryCommunity() {
    assertThat(Policy.of(Guidelines.COMPANY)).isEqualTo(Policy.GUIDELINES);
    assertThat(Policy.GUIDELINES.at(COMMUNITY)).isEqualTo(Guidelines.COMPANY);
    assertThat(Policy.of(COMMUNITY)).isEqualTo(Policy.CHARTER);
    assertThat(Policy.CHARTER.at(COMMUNITY)).isEqualTo(COMMUNITY);
  }
}
