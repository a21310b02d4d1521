package org.praxis.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.dev.SampleContent.Change;
import org.praxis.dev.SampleContent.Guide;
import org.praxis.dev.SampleContent.Post;

/** The guides that a community of the sample company makes from what was said there. */
final class SampleGuides {

  private final PraxisApi api;
  private final SampleConversation conversation;

  SampleGuides(PraxisApi api, SampleConversation conversation) {
    this.api = api;
    this.conversation = conversation;
  }

  /** What is made from that topic and is not there yet. */
  void write(Post topic) {
    conversation.community().guides().stream()
        .filter(guide -> guide.topic().equals(topic.title()))
        .filter(guide -> !known().contains(guide.title()))
        .forEach(this::write);
  }

  private Set<String> known() {
    return api
        .list(
            conversation.community().moderator(),
            "communities/%s/guides".formatted(conversation.community().slug()))
        .stream()
        .map(guide -> guide.path("title").textValue())
        .collect(Collectors.toSet());
  }

  private void write(Guide guide) {
    var slug = conversation.community().slug();
    var draft = new HashMap<String, Object>();
    draft.put("title", guide.title());
    draft.put("text", guide.text());
    draft.put("reviewDays", guide.days());
    draft.put("topic", conversation.topic(guide.topic()).orElseThrow());
    var sent = published(api.post(guide.owner(), "communities/%s/guides".formatted(slug), draft));
    var address = "guides/" + sent.path("guide").textValue();
    for (var author : guide.authors()) {
      api.put(guide.owner(), "%s/co-authors/%s".formatted(address, api.person(author)), null);
    }
    var text = guide.text();
    var revision = 1;
    if (guide.edit() != null) {
      text = guide.edit().of(text);
      published(
          api.put(guide.edit().by(), address, sent(guide, guide.edit(), text, "note", revision++)));
    }
    var proposal = guide.proposal();
    if (proposal != null) {
      api.post(
          proposal.by(),
          address + "/proposals",
          sent(guide, proposal, proposal.of(text), "why", revision));
    }
    for (var reader : guide.useful()) {
      api.put(reader, address + "/usefulness", Map.of("useful", true));
    }
  }

  private static Map<String, Object> sent(
      Guide guide, Change change, String text, String reason, int revision) {
    return Map.of("title", guide.title(), "text", text, reason, change.why(), "revision", revision);
  }

  private JsonNode published(JsonNode sent) {
    if (sent.path("state").textValue().equals("HELD")) {
      conversation.cases().approve(sent.path("revision").textValue());
    }
    return sent;
  }
}
