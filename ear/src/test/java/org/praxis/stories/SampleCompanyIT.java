package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxis.dev.SampleCalendar;
import org.praxis.dev.SampleCompany;
import org.praxis.dev.SampleTraining;

/** What {@code ./praxis run} shows to whoever starts it for the first time. */
@ServerOfItsOwn
class SampleCompanyIT {
  @Test
  void itHasAPastAndWhatHrAsksIsThereAndALoadThatGoesOnChangesNothing() throws Exception {
    try (Praxis praxis = new Praxis(8450, Map.of())) {
      load(praxis);
      assertThat(
              praxis.count(
                  "select count(*) from training_enrolment where enrolled_at < now() - interval '3 days'"))
          .isPositive();
      assertThat(
              praxis.count(
                  "select count(*) from communities_contribution where submitted_at < now() - interval '10 days'"))
          .isGreaterThan(20);
      assertThat(
              praxis.count(
                  "select count(*) from training_certificate where issued_at > now() - interval '1 hour'"))
          .isZero();
      Member hr = praxis.as("hr1");
      JsonNode compliance = hr.get("training/compliance").json();
      assertThat(compliance.at("/sum/required").asInt()).isEqualTo(7);
      assertThat(compliance.at("/sum/exempt").asInt()).isEqualTo(1);
      assertThat(hr.get("training/needs").json().at("/items/0/wanted").asInt()).isEqualTo(3);
      long said = praxis.count("select count(*) from communities_contribution");
      load(praxis);
      assertThat(praxis.count("select count(*) from communities_contribution")).isEqualTo(said);
      assertThat(hr.get("training/assignments").json().path("total").asInt()).isEqualTo(1);
    }
  }

  private static void load(Praxis praxis) throws Exception {
    new SampleCompany(praxis.address()).load();
    try (Connection database = praxis.database()) {
      SampleCalendar.turnBack(database);
    }
    new SampleTraining(praxis.address()).ask();
  }
}
