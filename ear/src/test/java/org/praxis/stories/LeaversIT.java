package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A company that shows those who left without their names; what they wrote stays. */
class LeaversIT {
  @Test
  void whoLeftIsAFormerColleagueEverywhere() throws Exception {
    try (Praxis praxis = new Praxis(7500, Map.of("PRAXIS_PEOPLE_LEAVERS", "anonymous"));
        Browser browser = new Browser(praxis.address())) {
      Member learner = praxis.as("learner1");
      Member admin = praxis.as("admin1");
      admin.followTheDirectory();
      String slug = "c-" + UUID.randomUUID();
      praxis.as("moderator1").found(slug, 0);
      String topic = praxis.as("learner2").ask(slug, "Who takes over?", "I leave soon.").id();
      String leaver = learner.find("Jonas Brandt").path("id").asText();
      Member hr = praxis.as("hr1");
      String audience =
          hr.post("audiences", "{\"name\":\"Led\",\"rule\":{\"under\":\"" + leaver + "\"}}").id();

      praxis.directory().delete("uid=learner2,ou=people,dc=corp,dc=example");
      admin.followTheDirectory();

      JsonNode author = learner.get("topics/" + topic).expecting(2).json().path("author");
      assertThat(author.path("former").asBoolean()).isTrue();
      assertThat(author.path("name").isNull()).isTrue();
      assertThat(author.path("title").isNull()).isTrue();
      assertThat(learner.find("Jonas Brandt").path("id").asText()).isNotEqualTo(leaver);
      assertThat(learner.get("people/" + leaver).status()).isEqualTo(404);
      assertThat(learner.get("people/" + leaver + "/topics").status()).isEqualTo(404);
      assertThat(hr.get("audiences/" + audience).json().path("words").asText())
          .isEqualTo("Everyone under a former colleague on any level");
      assertThat(hr.get("audiences/" + audience).json().path("gone")).isEmpty();
      Visitor reader = browser.as("hr1");
      for (String address :
          new String[] {"audiences", "audience/" + audience, "audience-edit/" + audience}) {
        assertThat(reader.open("/people/" + address).status()).isEqualTo(200);
        assertThat(reader.page().content()).doesNotContain("Jonas");
      }
      Visitor visitor = browser.as("learner1");
      assertThat(visitor.open("/people/person/" + leaver).status()).isEqualTo(404);
      assertThat(visitor.open("/people/photo/" + leaver).status()).isEqualTo(404);
      for (String address :
          new String[] {"/communities/topic/" + topic, "/communities/community/" + slug}) {
        assertThat(visitor.open(address).status()).isEqualTo(200);
        assertThat(visitor.main().textContent())
            .contains("Former colleague", "Who takes over?")
            .doesNotContain("Jonas");
      }
    }
  }
}
