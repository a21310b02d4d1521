package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.praxis.stories.FormVisitor.Landing;
import org.praxis.stories.Member.Answer;

/**
 * A private community with all that there can be in one, for a story of what nobody outside may
 * learn: its owner is trainer1, learner2 a moderator of it.
 *
 * @param mark a word in its name and in all that is written there
 * @param word another one, by which what is written there would be found
 * @param things by what they are: the identities of what is in it
 */
record PrivateCommunity(
    String slug,
    String mark,
    String word,
    String track,
    String audience,
    String owner,
    String member,
    Map<String, String> things) {
  /** As many topics are published in it: a question, a poll, an idea, an announcement, a mail. */
  static final int TOPICS = 5;

  static PrivateCommunity furnish(Praxis praxis) {
    String mark = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String word = "vx" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    return new Furnishing(praxis, "p-" + UUID.randomUUID().toString().substring(0, 13), mark, word)
        .furnished();
  }

  static void found(Member owner, String slug, String name, String access, String purpose) {
    owner
        .post(
            "communities",
            """
            {"slug":"%s","name":"%s","access":"%s","charter":{"purpose":"%s","objectives":["%s"],"firstContributions":0,
             "clauses":[{"kind":"IN_SCOPE","text":"%s"},{"kind":"NEVER_HERE","text":"Names","terms":["bluebird"]}]}}
            """
                .formatted(slug, name, access, purpose, purpose, purpose))
        .expecting(2);
  }

  String topic() {
    return things.get("topic");
  }

  String reply() {
    return things.get("reply");
  }

  String held() {
    return things.get("held");
  }

  String duty() {
    return things.get("duty");
  }

  String attachment() {
    return things.get("attachment");
  }

  String run() {
    return things.get("run");
  }

  String tag() {
    return mark + "tag";
  }

  /** All that it and what is in it is called in addresses. */
  List<String> names() {
    return Stream.concat(Stream.of(slug, tag()), things.values().stream()).toList();
  }

  List<String> namesIn(String path) {
    return path.contains("{slug}") ? List.of(slug) : names().stream().skip(1).toList();
  }

  /** A name of the same form that nothing has. */
  static String nobody(String name) {
    return name.length() == 36 ? UUID.randomUUID().toString() : "n-o-where";
  }

  /** Which of its words stand in an answer, without those that were asked with. */
  List<String> in(String asked, Landing answer) {
    return in(asked, answer.text() + answer.location());
  }

  List<String> in(String asked, Answer answer) {
    return in(asked, answer.text());
  }

  private List<String> in(String asked, String text) {
    return Stream.concat(Stream.of(mark), names().stream())
        .filter(word -> !asked.contains(word))
        .filter(text::contains)
        .map(word -> asked + " shows " + word)
        .toList();
  }

  /** Puts one thing after the other into it. */
  private static final class Furnishing {
    private final Praxis praxis;
    private final String slug;
    private final String mark;
    private final String word;
    private final Member owner;
    private final Member member;
    private final String ownerId;
    private final String memberId;
    private final Map<String, String> things = new java.util.LinkedHashMap<>();

    Furnishing(Praxis praxis, String slug, String mark, String word) {
      this.praxis = praxis;
      this.slug = slug;
      this.mark = mark;
      this.word = word;
      owner = praxis.as("trainer1");
      member = praxis.as("learner2");
      ownerId = owner.get("me").json().at("/chip/id").asText();
      memberId = member.get("me").json().at("/chip/id").asText();
    }

    PrivateCommunity furnished() {
      found(owner, slug, "Merger " + mark, "PRIVATE", "Planning " + mark + " " + word);
      owner
          .put("communities/" + slug + "/members/" + memberId, "{\"role\":\"MODERATOR\"}")
          .expecting(2);
      things.put("community", owner.get("communities/" + slug).json().at("/community/id").asText());
      question();
      kinds();
      guide();
      mails();
      String draft = UUID.randomUUID().toString();
      member
          .put(
              "me/drafts/" + draft,
              "{\"purpose\":\"TOPIC\",\"place\":\"%s\",\"title\":\"Begun %s\",\"text\":\"%s\"}"
                  .formatted(things.get("community"), mark, words("Begun")))
          .expecting(2);
      things.put("draft", draft);
      String track = "t-" + UUID.randomUUID();
      owner.publishTrack(track, slug);
      String audience = audience();
      things.put("duty", duty(owner, ownerId, "COMMUNITY_OWNER"));
      things.put("seat", duty(member, memberId, "COMMUNITY_MODERATOR"));
      member.put("me/skills", "{\"skills\":[\"Pivot tables\"]}").expecting(2);
      return new PrivateCommunity(
          slug, mark, word, track, audience, ownerId, memberId, Map.copyOf(things));
    }

    private String words(String text) {
      return text + " " + word + " " + mark;
    }

    /** With a file, an answer, a mention of an outsider, endorsements and what waits. */
    private void question() {
      Answer file = member.attach(mark + ".png", picture()).expecting(2);
      things.put("attachment", file.json().path("id").asText());
      String topic =
          member
              .post(
                  "communities/" + slug + "/topics",
                  "{\"kind\":\"QUESTION\",\"title\":%s,\"text\":%s,\"tags\":[\"%stag\"]}"
                      .formatted(
                          Member.quoted(words("Who knows")),
                          Member.quoted(
                              words("About") + "\n\n" + file.json().path("markdown").asText()),
                          mark))
              .id();
      things.put("topic", topic);
      String outsider = praxis.as("learner1").get("me").json().at("/chip/id").asText();
      String reply =
          owner.reply(topic, words("An answer for [@x](person:" + outsider + ") on")).id();
      things.put("reply", reply);
      member
          .put("topics/" + topic + "/accepted-answer", "{\"reply\":\"" + reply + "\"}")
          .expecting(2);
      member.put("contributions/" + reply + "/helped", null).expecting(2);
      things.put(
          "applied",
          member
              .post(
                  "contributions/" + reply + "/applied",
                  "{\"text\":\"%s\"}".formatted(words("Applied")))
              .id());
      things.put("held", owner.ask(slug, words("Held"), words("bluebird")).id());
      things.put("waiting", member.caseOf(things.get("held")));
    }

    private void kinds() {
      String idea = start(member, "IDEA", "Dreaming", "");
      owner.put("topics/" + idea + "/vote", null).expecting(2);
      things.put("idea", idea);
      String poll =
          start(
              member,
              "POLL",
              "Choosing",
              ",\"poll\":{\"options\":[\"%s\",\"Later\"],\"multiple\":false}"
                  .formatted(words("Now")));
      owner.put("topics/" + poll + "/ballot", "{\"choices\":[1]}").expecting(2);
      things.put("poll", poll);
      things.put("announcement", start(owner, "ANNOUNCEMENT", "Hear", ""));
    }

    private String start(Member author, String kind, String title, String more) {
      return author
          .post(
              "communities/" + slug + "/topics",
              "{\"kind\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"%s}"
                  .formatted(kind, words(title), words("All"), more))
          .id();
    }

    private void guide() {
      String guide =
          SampleGuide.start(owner, slug, words("Guide"), words("First"), things.get("topic"));
      things.put("guide", guide);
      things.put(
          "proposal", SampleGuide.propose(member, guide, words("Better"), 1, words("Because")));
      things.put(
          "revision",
          owner.get("guides/" + guide + "/revisions").json().at("/items/0/id").asText());
    }

    private void mails() {
      String path = "communities/" + slug + "/imports";
      String run =
          owner
              .send(
                  "POST",
                  path + "?name=" + mark + ".mbox",
                  "application/mbox",
                  """
                  From kim@partner.example Mon Mar  4 08:00:00 2019
                  From: Kim Partner <kim@partner.example>
                  Date: Mon, 4 Mar 2019 08:00:00 +0000
                  Message-ID: <1@%s.example>
                  Subject: %s

                  %s
                  """
                      .formatted(mark, words("Mail"), words("Mailed")))
              .id();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  !owner
                      .get(path + "/" + run)
                      .json()
                      .path("outcome")
                      .asText("null")
                      .equals("null"));
      things.put("run", run);
    }

    private String audience() {
      String audience =
          praxis
              .as("hr1")
              .post(
                  "audiences",
                  "{\"name\":\"Of nobody %s\",\"rule\":{\"title\":\"no such title at all\"}}"
                      .formatted(UUID.randomUUID()))
              .id();
      JsonNode settings = owner.get("communities/" + slug + "/settings").expecting(2).json();
      owner
          .put(
              "communities/" + slug + "/settings",
              "{\"name\":\"Merger %s\",\"access\":\"PRIVATE\",\"audience\":\"%s\",\"version\":%d}"
                  .formatted(mark, audience, settings.path("version").asLong()))
          .expecting(2);
      return audience;
    }

    private String duty(Member of, String person, String kind) {
      for (JsonNode duty : of.get("people/" + person + "/duties").expecting(2).json()) {
        if (duty.path("kind").asText().equals(kind) && duty.toString().contains(mark)) {
          return duty.path("id").asText();
        }
      }
      throw new AssertionError("no duty " + kind);
    }

    private static byte[] picture() {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      try {
        ImageIO.write(new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB), "png", png);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return png.toByteArray();
    }
  }
}
