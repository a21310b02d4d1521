package org.praxis.dev;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praxis.dev.SampleContent.Post;
import org.praxis.dev.SampleConversation.Known;

/**
 * What colleagues make of what was said: whom it helped, who applied it, who wants an idea, what
 * they choose in a poll, and what those who look after the community do with a topic.
 */
final class SampleEcho {

  private final PraxisApi api;
  private final SampleConversation conversation;

  SampleEcho(PraxisApi api, SampleConversation conversation) {
    this.api = api;
    this.conversation = conversation;
  }

  /**
   * @param late what was said in the last days, or what was said before
   */
  void answer(boolean late) {
    conversation.said().forEach((post, known) -> answer(post, known, late));
  }

  private void answer(Post post, Known known, boolean late) {
    if (post.late() != late) {
      return;
    }
    var echo = post.echo();
    var keeper = conversation.community().moderator();
    var contribution = "contributions/" + known.id();
    var topic = "topics/" + known.id();
    // Who opens an announcement has seen it.
    echo.seen().forEach(reader -> api.get(reader, topic));
    echo.votes().forEach(member -> api.put(member, topic + "/vote", null));
    echo.ballots()
        .forEach(
            (member, option) ->
                api.put(member, topic + "/ballot", Map.of("choices", List.of(option))));
    echo.helped().forEach(reader -> api.put(reader, contribution + "/helped", null));
    echo.applied().forEach((member, sentence) -> apply(member, contribution, sentence));
    if (echo.planned() != null) {
      plan(keeper, post, topic, echo.planned());
    }
    if (echo.pinned()) {
      api.put(keeper, topic + "/pin", null);
    }
    if (echo.closed() != null) {
      api.put(keeper, topic + "/closing", Map.of("text", echo.closed()));
    }
  }

  private void apply(String member, String contribution, String sentence) {
    var sent = api.post(member, contribution + "/applied", Map.of("text", sentence));
    if (sent.path("state").textValue().equals("HELD")) {
      conversation.cases().approve(sent.path("id").textValue());
    }
  }

  private void plan(String keeper, Post post, String topic, String word) {
    var idea = api.get(keeper, topic).at("/particulars/idea");
    if (idea.path("state").textValue().equals("OPEN")) {
      var answer = new HashMap<String, Object>();
      answer.put("state", "PLANNED");
      answer.put("word", word);
      answer.put("version", idea.path("version").longValue());
      api.put(keeper, topic + "/idea", answer);
    }
  }
}
