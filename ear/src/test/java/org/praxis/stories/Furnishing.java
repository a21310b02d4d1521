package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Puts one thing after the other into a private community. */
final class Furnishing {
  private final Praxis praxis;
  private final String slug;
  private final String mark;
  private final String word;
  private final Member owner;
  private final Member member;
  private final String ownerId;
  private final String memberId;
  private final Map<String, String> things = new LinkedHashMap<>();

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
    PrivateCommunity.found(
        owner, slug, "Merger " + mark, "PRIVATE", "Planning " + mark + " " + word);
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
    things.put("hook", hook());
    String track = "t-" + UUID.randomUUID();
    owner.publishTrack(track, slug);
    String audience = audience();
    things.put("duty", duty(owner, ownerId, "COMMUNITY_OWNER"));
    things.put("seat", duty(member, memberId, "COMMUNITY_MODERATOR"));
    member.put("me/skills", "{\"skills\":[\"Pivot tables\"]}").expecting(2);
    return new PrivateCommunity(
        slug, mark, word, track, audience, ownerId, memberId, Map.copyOf(things));
  }

  private String hook() {
    return owner
        .post(
            "communities/" + slug + "/hooks",
            "{\"address\":\"http://127.0.0.1:9/%s\",\"news\":[\"case.opened\"]}".formatted(mark))
        .expecting(2)
        .json()
        .at("/hook/id")
        .asText();
  }

  private String words(String text) {
    return text + " " + word + " " + mark;
  }

  /** With a file, an answer, a mention of an outsider, endorsements and what waits. */
  private void question() {
    String file = attached("attachment", member);
    String topic =
        member
            .post(
                "communities/" + slug + "/topics",
                "{\"kind\":\"QUESTION\",\"title\":%s,\"text\":%s,\"tags\":[\"%stag\"]}"
                    .formatted(
                        Member.quoted(words("Who knows")),
                        Member.quoted(words("About") + file),
                        mark))
            .id();
    things.put("topic", topic);
    String outsider = praxis.as("learner1").get("me").json().at("/chip/id").asText();
    String reply = owner.reply(topic, words("An answer for [@x](person:" + outsider + ") on")).id();
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

  /** A picture that somebody uploads; answers what shows it in a text. */
  private String attached(String as, Member by) {
    JsonNode file = by.attach(mark + ".png", picture()).expecting(2).json();
    things.put(as, file.path("id").asText());
    return "\n\n" + file.path("markdown").asText();
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
    String text = words("First") + attached("guideFile", owner);
    String guide = SampleGuide.start(owner, slug, words("Guide"), text, things.get("topic"));
    things.put("guide", guide);
    String better = words("Better") + attached("proposalFile", member);
    things.put("proposal", SampleGuide.propose(member, guide, better, 1, words("Because")));
    things.put(
        "revision", owner.get("guides/" + guide + "/revisions").json().at("/items/0/id").asText());
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
                !owner.get(path + "/" + run).json().path("outcome").asText("null").equals("null"));
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
