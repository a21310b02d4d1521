package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Searching with OpenSearch in place of the embedded index: by configuration alone. */
@Tag("opensearch")
class OpenSearchIT {
  private static final int PORT = 9281;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "PRAXIS_SEARCH_BACKEND",
          "elasticsearch",
          "PRAXIS_SEARCH_URIS",
          "http://127.0.0.1:" + PORT);

  private static OpenSearch openSearch;
  private static Praxis praxis;
  private static Member asker;
  private static Member reader;
  private static String english;
  private static String german;
  private static String reply;

  @BeforeAll
  static void twoTopicsAndAReply() {
    openSearch = new OpenSearch(PORT);
    praxis = new Praxis(7650, SETTINGS);
    praxis.as("moderator1").found("instruments", "Instruments", 0);
    asker = praxis.as("learner1");
    reader = praxis.as("learner2");
    english =
        asker
            .ask("instruments", "Calibrating the spectrometers", "They are on the second floor.")
            .id();
    german =
        asker
            .ask(
                "instruments",
                "Die Verträge mit den Häusern",
                "Wir haben dort mit den Kunden über neue Fristen gesprochen.")
            .id();
    reply = reader.reply(english, "Twice a year, with the hygrometer beside it.").id();
    awaitFound("hygrometer", reply);
    awaitFound("vertrag", german);
  }

  @AfterAll
  static void stop() {
    if (praxis != null) {
      praxis.close();
    }
    openSearch.close();
  }

  @Test
  void theIndexIsInOpenSearchAndCalledAfterItsDatabase() throws Exception {
    assertThat(openSearch.indexes())
        .contains("praxis-entry-")
        .contains(praxis.text("select id from search_origin"));
  }

  @Test
  void wordsAreFoundInTheirFormsInBothLanguagesAndWithATypo() {
    assertThat(ids(find("calibrate spectrometer"))).startsWith(english);
    assertThat(ids(find("vertrag haus"))).containsExactly(german);
    assertThat(ids(find("vertraege haeuser"))).contains(german);
    assertThat(ids(find("\"second floor\""))).containsExactly(english);
    assertThat(ids(find("spectrometers -hygrometer"))).containsExactly(english);
    JsonNode mistyped = find("calibrating spektrometer");
    assertThat(ids(mistyped)).startsWith(english);
    assertThat(mistyped.path("alike").asBoolean()).isTrue();
  }

  @Test
  void whatIsFoundIsCountedAndMarked() {
    JsonNode found = find("spectrometer");
    assertThat(found.at("/hits/total").asInt()).isEqualTo(2);
    assertThat(found.at("/facets/kinds").toString())
        .contains("{\"value\":\"REPLY\",\"label\":null,\"count\":1}")
        .contains("{\"value\":\"QUESTION\",\"label\":null,\"count\":1}");
    assertThat(found.at("/facets/communities/0/value").asText()).isEqualTo("instruments");
    assertThat(found.at("/facets/solved/0/value").asText()).isEqualTo("false");
    assertThat(found.at("/hits/items/0/title").toString())
        .contains("{\"text\":\"spectrometers\",\"marked\":true}");
    assertThat(ids(find("spectrometer&kind=REPLY"))).containsExactly(reply);
    assertThat(ids(find("spectrometer&sort=DATE"))).containsExactly(reply, english);
  }

  @Test
  void whoTypesIsOfferedTitles() {
    assertThat(reader.get("search/suggestions?q=calib%20spec").expecting(2).text())
        .contains("Calibrating the spectrometers");
  }

  @Test
  void whatIsWithdrawnIsGoneAtOnce() {
    String hasty = asker.ask("instruments", "A barometer by mistake", "Never mind.").id();
    awaitFound("barometer", hasty);
    int version =
        asker.get("me/contributions/" + hasty).expecting(2).json().path("version").asInt();
    asker
        .post("me/contributions/" + hasty + "/withdrawal", "{\"version\":%d}".formatted(version))
        .expecting(2);
    assertThat(ids(find("barometer"))).isEmpty();
  }

  @Test
  void theIndexIsMadeAnewWhileOthersSearch() {
    Member admin = praxis.as("admin1");
    admin.post("search/index/rebuilds", null).expecting(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              assertThat(ids(find("spectrometer"))).contains(english, reply);
              return admin
                  .get("search/index/rebuilds/latest")
                  .json()
                  .path("finishedAt")
                  .isTextual();
            });
  }

  @Test
  void whatWasLostInOpenSearchIsThereAgainAfterAStart() {
    praxis.kill();
    openSearch.forget();
    praxis.start(SETTINGS);
    awaitFound("hygrometer", reply);
    awaitFound("vertrag", german);
  }

  private static JsonNode find(String words) {
    String[] parts = words.split("&", 2);
    return reader
        .get(
            "search?q="
                + URLEncoder.encode(parts[0], StandardCharsets.UTF_8)
                + (parts.length > 1 ? "&" + parts[1] : ""))
        .expecting(2)
        .json();
  }

  private static List<String> ids(JsonNode found) {
    List<String> ids = new ArrayList<>();
    found.at("/hits/items").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  private static void awaitFound(String words, String id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(ids(find(words))).contains(id));
  }
}
