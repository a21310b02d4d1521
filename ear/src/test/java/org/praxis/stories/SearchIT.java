package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding something again, from any page, with keys alone, and with a letter wrong. */
@ExtendWith(Praxis.Running.class)
class SearchIT {
  private static Browser browser;
  private static String slug;
  private static String word;

  @BeforeAll
  static void aCommunityWithAnAnswer() {
    browser = new Browser(Praxis.shared().address());
    slug = "search-" + UUID.randomUUID();
    word = "kv" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "meter";
    Praxis.shared().as("moderator1").found(slug, "Instruments", 0);
    Member asker = Praxis.shared().as("learner1");
    String topic = asker.ask(slug, "Calibrating the " + word, "How often, and who does it?").id();
    Praxis.shared().as("learner2").reply(topic, "Twice a year, says the manual.").expecting(2);
    await()
        .untilAsserted(
            () ->
                assertThat(asker.get("search?q=" + word).json().at("/hits/total").asInt())
                    .isEqualTo(2));
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void whoTypesIsLedThereBeforeTheyHaveTypedAllOfIt() {
    Visitor visitor = browser.as("trainer1");
    Searcher searcher = new Searcher(visitor);
    visitor.open("/training/tracks");
    searcher.goesToTheSearchByKey();
    searcher.types("calib " + word.substring(0, 6));
    searcher.isOffered("Calibrating the " + word);
    searcher.choosesTheFirst();
    visitor.page().waitForURL("**/communities/topic/**");
    visitor.main().getByText("How often, and who does it?").first().waitFor();
  }

  @Test
  void aTypoFindsItTooAndWhatIsFoundCanBeNarrowed() {
    Visitor visitor = browser.as("trainer1");
    Searcher searcher = new Searcher(visitor);
    visitor.open("/");
    searcher.goesToTheSearchByKey();
    String mistyped = word.replace("meter", "metre");
    searcher.types("calibrating " + mistyped);
    searcher.searches();
    assertThat(searcher.finds()).contains("Calibrating the " + word);
    assertThat(searcher.seesMarked()).contains("Calibrating", word);
    searcher.looksFor(word);
    assertThat(searcher.finds()).hasSize(2);
    searcher.narrows("Kind", "Reply");
    assertThat(searcher.finds()).hasSize(1);
    searcher.narrowsNoLonger();
    assertThat(searcher.finds()).hasSize(2);
  }

  @Test
  void withoutScriptsTheSearchIsAForm() {
    Visitor visitor = browser.withoutScripts("trainer1");
    visitor.open("/");
    visitor.page().locator(".bar input[name=q]").fill(word);
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/search?q=*");
    assertThat(new Searcher(visitor).finds()).hasSize(2);
  }

  @Test
  void whoSearchedReadsOnAtWhatWasFound() {
    Visitor visitor = browser.as("trainer1");
    Searcher searcher = new Searcher(visitor);
    visitor.open("/training/tracks");
    searcher.goesToTheSearchByKey();
    searcher.types(word);
    searcher.searches();
    searcher.isAtTheCount("2 results have all of");
    searcher.narrows("Kind", "Reply");
    searcher.isAtTheCount("1 result has all of");
    visitor.open("/search");
    visitor.page().locator(".search-page input[name=q]").fill(word);
    visitor.page().keyboard().press("Enter");
    searcher.isAtTheCount("2 results have all of");
  }

  @Test
  void ofManyTagsEachCanBeChosenAndTheChosenOneShows() {
    String many = "kv" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "gauge";
    Member asker = Praxis.shared().as("learner1");
    for (int i = 0; i < 4; i++) {
      int topic = i;
      String tags =
          IntStream.range(0, topic == 3 ? 4 : 5)
              .mapToObj(tag -> "\"gauge-" + topic + tag + "\"")
              .collect(Collectors.joining(","));
      asker
          .post(
              "communities/" + slug + "/topics",
              "{\"kind\":\"QUESTION\",\"title\":\"About %s\",\"text\":\"Why?\",\"tags\":[%s]}"
                  .formatted(many, tags))
          .expecting(2);
    }
    await()
        .untilAsserted(
            () -> assertThat(asker.get("search?q=" + many).json().at("/facets/tags")).hasSize(19));
    Visitor visitor = browser.as("trainer1");
    Searcher searcher = new Searcher(visitor);
    searcher.looksFor(many);
    String last = searcher.choosesTheLastOfMore("Tag", "and 7 more");
    assertThat(searcher.finds()).hasSize(1);
    assertThat(visitor.page().locator(".facet-chosen").innerText()).contains(last);
  }

  @ParameterizedTest
  @CsvSource({
    "kind=RUMOUR,Kind",
    "solved=maybe,Solved",
    "since=2026-13-45,Date",
    "sort=LOUDEST,Order",
    "page=0,Page",
    "page=x,Page",
    "page=99999999999,Page"
  })
  void whatCannotBeMeantNarrowsNothingAndIsTold(String query, String name) {
    Visitor visitor = browser.as("trainer1");
    assertThat(visitor.open("/search?q=" + word + "&" + query).status()).isEqualTo(200);
    assertThat(new Searcher(visitor).finds()).hasSize(2);
    assertThat(visitor.main().locator(".notice").innerText()).contains("not understood", name);
    assertThat(visitor.page().locator(".facet-chosen").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!...", "-pump", "\"\"", "–"})
  void whatHasNoWordIsAnsweredWithWhatAWordIs(String typed) {
    Visitor visitor = browser.as("trainer1");
    Searcher searcher = new Searcher(visitor);
    searcher.looksFor(typed);
    assertThat(visitor.main().locator("#found").innerText())
        .contains("“" + typed + "” has no word to look for");
    assertThat(searcher.finds()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?q=",
        "/search?q=%20",
        "/search?kind=REPLY",
        "/search?q=pump&community=nowhere&tag=nothing&office=none",
        "/search?q=pump&page=100000"
      })
  void nothingInTheAddressMakesThePageFail(String address) {
    Visitor visitor = browser.as("trainer1");
    assertThat(visitor.open(address).status()).isEqualTo(200);
    assertThat(visitor.main().locator(".notice").count()).isZero();
  }

  @Test
  void theOldAddressLeadsToTheSearch() {
    Visitor visitor = browser.as("trainer1");
    visitor.open("/communities/search?q=" + word);
    assertThat(visitor.page().url()).endsWith("/search?q=" + word);
    assertThat(new Searcher(visitor).finds()).hasSize(2);
  }

  @Test
  void anAdministratorMakesTheIndexAnewWhileOthersSearch() {
    Visitor admin = browser.as("admin1");
    admin.open("/search/rebuild");
    admin.press("Make the index anew");
    admin.page().waitForURL("**/search/rebuild?done=begun");
    Member member = Praxis.shared().as("learner2");
    await()
        .until(
            () -> {
              assertThat(member.get("search?q=" + word).json().at("/hits/total").asInt())
                  .isEqualTo(2);
              return Praxis.shared()
                  .as("admin1")
                  .get("search/index/rebuilds/latest")
                  .json()
                  .path("finishedAt")
                  .isTextual();
            });
    member.get("search/index").expecting(4);
    member.post("search/index/rebuilds", null).expecting(4);
  }
}
