package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.overview.Standing;

class ComplianceFilesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void aFileIsCalledAfterWhatItIsOf() {
    assertThat(ComplianceFiles.name(null, DAY, null, null, null, "csv"))
        .isEqualTo("praxis-compliance-2026-01-31.csv");
    assertThat(
            ComplianceFiles.name(
                "drill", DAY, AudienceId.next(), "Büro \"Köln\"", Standing.OVERDUE, "xlsx"))
        .isEqualTo("praxis-compliance-drill-people-2026-01-31-buero-koeln-overdue.xlsx");
  }

  @Test
  void aFileOfAnAudienceThatIsWrittenInOtherLettersDoesNotLookLikeEverybodys() {
    AudienceId audience = AudienceId.next();
    assertThat(ComplianceFiles.name(null, DAY, audience, "北京", null, "csv"))
        .isEqualTo("praxis-compliance-2026-01-31-" + audience + ".csv");
  }

  @Test
  void eachLineSaysItsDay() {
    assertThat(ComplianceFiles.<Object>dated(new Object[] {"a", 1}, DAY))
        .containsExactly("a", 1, DAY);
  }
}
