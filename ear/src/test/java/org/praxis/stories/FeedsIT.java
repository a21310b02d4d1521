package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Programs that read feeds and calendars, with an address and nothing else. */
class FeedsIT extends BrowserStory {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Praxis praxis = Praxis.shared();
  private final Member trainer = praxis.as("trainer1");
  private final Member learner = praxis.as("learner1");
  private final String slug = "feed-" + UUID.randomUUID();

  @Test
  void aFeedReaderReadsWhatIsNewInACommunityAndNothingThatWaits() throws Exception {
    PrivateCommunity.found(trainer, slug, "Pumps & valves", "OPEN", "All about <pumps>");
    learner.join(slug);
    // The last letter is none that XML could say.
    String topic = learner.ask(slug, "Which pump?\uFFFE", "It is **loud** & hot.").id();
    learner.ask(slug, "Another one", "About bluebird.");
    Document feed = feed(read(address(learner)).expecting(2).text());
    assertThat(texts(feed, "title")).containsExactly("Pumps & valves", "Which pump?");
    assertThat(texts(feed, "name")).containsExactly(name("learner1"));
    assertThat(texts(feed, "content").get(0)).contains("<strong>loud</strong>");
    assertThat(links(feed)).anyMatch(link -> link.endsWith("/communities/topic/" + topic));
    // It asks again every few minutes.
    Answer first = read(address(learner));
    HttpRequest again =
        HttpRequest.newBuilder(URI.create(address(learner)))
            .header("If-None-Match", first.header("ETag"))
            .build();
    assertThat(Member.send(again).status()).isEqualTo(304);
  }

  @Test
  void whoLeavesAPrivateCommunityHasNoFeedOfIt() {
    PrivateCommunity.found(trainer, slug, slug, "PRIVATE", "Secret pumps");
    trainer
        .put(
            "communities/" + slug + "/members/" + learner.get("me").json().at("/chip/id").asText(),
            "{\"role\":\"MEMBER\"}")
        .expecting(2);
    trainer.ask(slug, "Which pump?", "It is loud.");
    String address = address(learner);
    assertThat(read(address).expecting(2).text()).contains("Which pump?");
    learner.send("DELETE", "communities/" + slug + "/members/me", null).expecting(2);
    assertThat(read(address).status()).isEqualTo(404);
    assertThat(read(address).text()).doesNotContain(slug);
  }

  @Test
  void whoseAddressesCameIntoWrongHandsReplacesThem() {
    PrivateCommunity.found(trainer, slug, "Valves " + slug, "OPEN", "All about valves");
    Member owner = praxis.as("moderator2");
    owner.join(slug);
    String old = address(owner);
    read(old).expecting(2);
    Visitor visitor = browser.as("moderator2");
    visitor.open("/notification/feeds");
    PlaywrightAssertions.assertThat(visitor.main().locator("input[value='" + old + "']"))
        .isVisible();
    visitor.main().locator("button[name=replace]").click();
    visitor.page().waitForURL("**/notification/feeds?done=replaced");
    assertThat(read(old).status()).isEqualTo(404);
    read(address(owner)).expecting(2);
    assertThat(address(owner)).isNotEqualTo(old);
  }

  @Test
  void aCalendarHasWhatOneWantsToBeRemindedOf() {
    PrivateCommunity.found(trainer, slug, slug, "OPEN", "All about pumps");
    learner.join(slug);
    String title = "Pump, " + slug;
    Instant soon =
        LocalDate.now(ZoneOffset.UTC).plusDays(40).atTime(9, 30).toInstant(ZoneOffset.UTC);
    String topic = learner.ask(slug, title, "It is loud.").id();
    learner
        .post("me/bookmarks", "{\"contribution\":\"" + topic + "\",\"remindAt\":\"" + soon + "\"}")
        .expecting(2);
    String day = soon.toString().substring(0, 10).replace("-", "");
    String calendar = read(learner.get("me/feeds").json().path("dates").asText()).text();
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0")
        .contains("DTSTART:" + day + "T093000Z")
        .contains("TRANSP:TRANSPARENT");
    // Long lines are folded.
    assertThat(calendar.replace("\r\n ", ""))
        .contains("SUMMARY:Reminder: Pump\\, " + slug)
        .containsPattern("DESCRIPTION:http://127[^\r]*/communities/post/" + topic);
  }

  @Test
  void aKeyThatIsNobodysOpensNothing() {
    String nobodys = "/feed/" + "0".repeat(40);
    for (String path :
        List.of(
            "/feed/",
            "/feed/x/dates.ics",
            nobodys + "/dates.ics",
            nobodys + "/communities/" + slug + ".atom")) {
      assertThat(read(praxis.address() + path).status()).as(path).isEqualTo(404);
    }
  }

  private String address(Member member) {
    for (JsonNode feed : member.get("me/feeds").expecting(2).json().path("communities")) {
      if (feed.path("slug").asText().equals(slug)) {
        return feed.path("address").asText();
      }
    }
    throw new AssertionError("no feed of " + slug);
  }

  private String name(String uid) {
    return praxis.as(uid).get("me").expecting(2).json().at("/chip/name").asText();
  }

  private static Answer read(String address) {
    return Member.send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private static Document feed(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<String> texts(Document feed, String element) {
    NodeList found = feed.getElementsByTagNameNS(ATOM, element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private static List<String> links(Document feed) {
    NodeList found = feed.getElementsByTagNameNS(ATOM, "link");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getAttributes().getNamedItem("href").getNodeValue())
        .toList();
  }
}
