package org.praxis.stories;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A community in which each kind of topic stands: an idea with votes, a poll, an announcement, and
 * a question with replies to replies, a quote, mentions and endorsements.
 */
final class Conversation {
  final String slug;
  final String idea;
  final String poll;
  final String announcement;
  final String question;
  final String answer;

  private final Member owner;
  private final Member learner;
  private final Member colleague;

  Conversation(Praxis praxis, String slug) {
    this.slug = slug;
    owner = praxis.as("moderator1");
    learner = praxis.as("learner1");
    colleague = praxis.as("learner2");
    owner.found(slug, 0);
    idea = idea();
    poll = poll();
    announcement =
        start(
            owner,
            "ANNOUNCEMENT",
            "Spreadsheet week starts on Monday",
            "Every day at noon one of us shows a table that others can read.",
            "\"events\"",
            "");
    learner.get("topics/" + announcement).expecting(2);
    question =
        start(
            learner,
            "QUESTION",
            "Why does my sum leave out rows?",
            "It says 0 although there are **numbers** in the column.",
            "\"formulas\",\"clean data\"",
            "");
    answer = answers();
  }

  private String idea() {
    String id =
        start(
            learner,
            "IDEA",
            "A template for monthly reports",
            "Everybody builds the same table anew. One template would save us days.",
            "\"templates\",\"reporting\"",
            "");
    learner.put("topics/" + id + "/vote", null).expecting(2);
    JsonNode now = colleague.put("topics/" + id + "/vote", null).expecting(2).json();
    owner
        .put(
            "topics/" + id + "/idea",
            "{\"state\":\"PLANNED\",\"word\":\"Two of us draft it in May.\",\"version\":%s}"
                .formatted(now.at("/idea/version").asText()))
        .expecting(2);
    owner
        .put("communities/" + slug + "/tag-synonyms/formulae", "{\"tag\":\"formulas\"}")
        .expecting(2);
    return id;
  }

  private String poll() {
    String id =
        start(
            learner,
            "POLL",
            "When shall we meet?",
            "Half an hour, by video.",
            "\"events\"",
            ",\"poll\":{\"options\":[\"Monday at noon\",\"Wednesday morning\",\"Friday after"
                + " lunch\"],\"multiple\":true}");
    learner.put("topics/" + id + "/ballot", "{\"choices\":[1,3]}").expecting(2);
    colleague.put("topics/" + id + "/ballot", "{\"choices\":[3]}").expecting(2);
    return id;
  }

  private String answers() {
    JsonNode expert = colleague.get("me").json().at("/chip");
    owner
        .put(
            "communities/" + slug + "/members/" + expert.path("id").asText(),
            "{\"role\":\"EXPERT\"}")
        .expecting(2);
    String reply =
        colleague
            .reply(
                question,
                "Some of them are **text**. `=VALUE(A2)` makes numbers of them; a small green"
                    + " corner shows which.")
            .id();
    String quote =
        learner.get("contributions/" + reply + "/quote").expecting(2).json().path("text").asText();
    under(learner, reply, quote + "That was it. Where does the text come from?");
    under(
        colleague,
        reply,
        "From the export. [@%s](person:%s) knows the person who wrote it."
            .formatted("x", owner.get("me").json().at("/chip/id").asText()));
    learner.reply(question, "I have put it into our checklist.").expecting(2);
    learner.put("contributions/" + reply + "/helped", null).expecting(2);
    owner.put("contributions/" + reply + "/helped", null).expecting(2);
    learner
        .post(
            "contributions/" + reply + "/applied",
            "{\"text\":\"Cut our month-end from two days to three hours.\"}")
        .expecting(2);
    return reply;
  }

  private void under(Member member, String reply, String text) {
    member
        .post(
            "topics/" + question + "/replies",
            "{\"text\":%s,\"under\":\"%s\"}".formatted(Member.quoted(text), reply))
        .expecting(2);
  }

  private String start(
      Member member, String kind, String title, String text, String tags, String more) {
    return member
        .post(
            "communities/" + slug + "/topics",
            "{\"kind\":\"%s\",\"title\":%s,\"text\":%s,\"tags\":[%s]%s}"
                .formatted(kind, Member.quoted(title), Member.quoted(text), tags, more))
        .id();
  }
}
