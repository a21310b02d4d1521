package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.stories.Member.Answer;

/** What somebody types who means no good, or does not know better: a clear answer, nothing lost. */
@ExtendWith(Praxis.Running.class)
class HostileTextsIT {
  private static final String SCRIPT = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'";
  private static final Pattern ALIVE =
      Pattern.compile("<script>alert|<img src=x|onerror=alert\\(1\\)>(?!&)|\"><script");
  private static final String MEGABYTE = "All work and no play. ".repeat(50_000);

  private final Praxis praxis = Praxis.shared();
  private final Member owner = praxis.as("trainer1");
  private final String slug = "h-" + UUID.randomUUID();
  private FormVisitor page;

  @BeforeEach
  void aCommunityOfScripts() {
    String script = Member.quoted(SCRIPT);
    owner
        .post(
            "communities",
            """
            {"slug":"%s","name":%s,"access":"OPEN","charter":{"purpose":%s,"objectives":[%s],"firstContributions":0,
             "clauses":[{"kind":"IN_SCOPE","text":%s},{"kind":"NEVER_HERE","text":%s,"terms":[%s]}]}}
            """
                .formatted(
                    slug, script, script, script, script, script, Member.quoted("<b>term</b>")))
        .expecting(2);
    page = new FormVisitor(praxis.address());
    assertThat(page.signIn("trainer1", "praxis").isSignedIn()).isTrue();
  }

  @Test
  void aScriptInAnyFieldIsTextOnEveryPage() {
    String topic = owner.ask(slug, SCRIPT, SCRIPT + "\n\n[x](javascript:alert(1))").id();
    String reply = owner.reply(topic, SCRIPT).id();
    String bookmark =
        owner
            .post(
                "me/bookmarks",
                "{\"contribution\":\"%s\",\"note\":%s}".formatted(reply, Member.quoted(SCRIPT)))
            .id();
    owner
        .post(
            "communities/" + slug + "/charter",
            """
            {"edition":1,"note":%s,"charter":{"purpose":%s,"firstContributions":0,"clauses":[{"kind":"IN_SCOPE","text":"x"}]}}
            """
                .formatted(Member.quoted(SCRIPT), Member.quoted(SCRIPT)))
        .expecting(2);
    SampleTrack track = SampleTrack.begun(owner, slug);
    for (String words : List.of("What an upset customer needs", "Before you begin", "**listen**")) {
      String quoted = Member.quoted(SCRIPT);
      track.change(owner, words, quoted.substring(1, quoted.length() - 1));
    }
    for (String address :
        List.of(
            "/",
            "/communities/discover?q=" + encoded(SCRIPT),
            "/communities/community/" + slug,
            "/communities/community/" + slug + "?new=" + encoded(SCRIPT),
            "/communities/topic/" + topic,
            "/communities/topic/" + topic + "?sent=" + encoded(SCRIPT) + "&why=" + encoded(SCRIPT),
            "/communities/start/" + slug,
            "/communities/members/" + slug + "?q=" + encoded(SCRIPT),
            "/communities/settings/" + slug,
            "/communities/charter/" + slug,
            "/communities/charter-edit/" + slug,
            "/communities/contribution/" + topic,
            "/communities/contributions",
            "/search?q=" + encoded(SCRIPT),
            "/communities/bookmarks",
            "/communities/bookmark/" + bookmark,
            "/notification/inbox",
            "/people/experts?q=" + encoded(SCRIPT),
            "/training/design",
            "/training/design?new=true",
            "/training/draft/" + track.slug(),
            "/training/draft-step/" + track.slug() + "/" + track.page(),
            "/training/preview/" + track.slug(),
            "/training/preview/" + track.slug() + "/1",
            "/training/publish/" + track.slug())) {
      Landing landing = page.open(address);
      assertThat(landing.status()).as(address).isEqualTo(200);
      assertThat(ALIVE.matcher(landing.text()).find()).as(address).isFalse();
      assertThat(landing.text()).as(address).doesNotContain("href=\"javascript:");
    }
  }

  @Test
  void aScriptThatIsRefusedStandsInItsFieldAgainAsText() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("note", SCRIPT);
    form.put("remindAt", SCRIPT);
    form.put("save", "true");
    String topic = owner.ask(slug, "A topic", "text").id();
    String bookmark = owner.post("me/bookmarks", "{\"contribution\":\"%s\"}".formatted(topic)).id();
    Landing landing = page.post("/communities/bookmark/" + bookmark, form);
    assertThat(landing.status()).isEqualTo(400);
    assertThat(landing.text()).contains("&lt;script&gt;alert(1)");
    assertThat(ALIVE.matcher(landing.text()).find()).isFalse();
  }

  @Test
  void aMegabyteOfTextIsRefusedWithItsLimitAndNothingOfItIsKept() {
    String text = Member.quoted(MEGABYTE);
    String topic = owner.ask(slug, "A topic", "text").id();
    for (Answer answer :
        List.of(
            owner.ask(slug, "A topic", MEGABYTE),
            owner.ask(slug, MEGABYTE, "text"),
            owner.reply(topic, MEGABYTE),
            owner.post(
                "me/bookmarks", "{\"contribution\":\"%s\",\"note\":%s}".formatted(topic, text)),
            owner.post("communities/" + slug + "/requests", "{\"text\":%s}".formatted(text)),
            owner.put(
                "communities/" + slug + "/settings",
                "{\"name\":%s,\"access\":\"OPEN\",\"version\":0}".formatted(text)),
            owner.post(
                "communities/" + slug + "/charter",
                "{\"edition\":1,\"note\":%1$s,\"charter\":{\"purpose\":%1$s,\"firstContributions\":0,\"clauses\":[{\"kind\":\"IN_SCOPE\",\"text\":%1$s}]}}"
                    .formatted(text)))) {
      assertThat(answer.status()).isIn(400, 413);
      assertThat(answer.json().path("errors").path(0).path("message").asText()).isNotBlank();
    }
    assertThat(owner.get("topics/" + topic).json().at("/replies/total").asInt()).isZero();
    assertThat(owner.get("communities/" + slug + "/topics").json().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void aMegabyteTypedInAFormIsRefusedAndStandsThereStill() {
    String topic = owner.ask(slug, "A topic", "text").id();
    String bookmark = owner.post("me/bookmarks", "{\"contribution\":\"%s\"}".formatted(topic)).id();
    Landing landing =
        page.post("/communities/bookmark/" + bookmark, Map.of("note", MEGABYTE, "save", "true"));
    assertThat(landing.status()).isEqualTo(400);
    assertThat(landing.text()).contains("All work and no play. All work", "500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B\u200D",
        "\u202E\u202C",
        "\uFEFF",
        "\u2066 \u2069",
        "\u00AD",
        "\u3164",
        "\u2800"
      })
  void aNameThatNobodyCouldSeeIsNone(String name) {
    Answer founded = found("n-" + UUID.randomUUID(), name);
    assertThat(founded.status()).as(founded.text()).isEqualTo(400);
    assertThat(founded.json().path("errors"))
        .extracting(error -> error.path("field").asText())
        .containsExactly("name");
    assertThat(owner.ask(slug, name, "text").status()).isEqualTo(400);
    assertThat(owner.ask(slug, "Title", name).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sal\u200Bes",
        "s\u0430les",
        "sales\u202E",
        "SALES",
        "s--ales",
        "-sales",
        "sales%2F",
        "..",
        "sales\u0000",
        "sales/settings",
        "<script>",
        "\uFF53ales"
      })
  void anAddressHasLettersDigitsAndHyphensThatOneCanTell(String address) {
    Answer founded = found(address, "Sales");
    assertThat(founded.status()).isEqualTo(400);
    assertThat(founded.json().at("/errors/0/field").asText()).isEqualTo("slug");
  }

  @Test
  void aNameThatReadsBackwardsIsKeptAsItWouldBeTyped() {
    String other = "n-" + UUID.randomUUID();
    JsonNode founded =
        found(other, "Sales \u202Egnp.exe\u202C \u2066now\u2069").expecting(2).json();
    assertThat(founded.at("/community/name").asText()).isEqualTo("Sales gnp.exe now");
    String topic = owner.ask(other, "The \u202Etitle\u202C", "The \u202Etext\u202C").id();
    JsonNode shown = owner.get("topics/" + topic).json();
    assertThat(shown.path("title").asText()).isEqualTo("The title");
    assertThat(shown.path("html").asText()).isEqualTo("<p>The text</p>\n");
  }

  private Answer found(String address, String name) {
    return owner.post(
        "communities",
        """
        {"slug":%s,"name":%s,"charter":{"purpose":"Trying","firstContributions":0,"clauses":[{"kind":"IN_SCOPE","text":"x"}]}}
        """
            .formatted(Member.quoted(address), Member.quoted(name)));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
