package org.praxis.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.dev.SampleContent.Community;
import org.praxis.dev.SampleContent.Decision;
import org.praxis.dev.SampleContent.Post;

/** What is said in one community of the sample company, and what its moderator decides. */
final class SampleConversation {

  /** A contribution as Praxis has it. */
  private record Known(String id, String topic, String text, String state) {

    static Known of(JsonNode answer, String text) {
      return new Known(
          answer.path("id").textValue(),
          answer.path("topic").textValue(),
          text,
          answer.path("state").textValue());
    }
  }

  private final PraxisApi api;
  private final Community community;

  /** By author: what they had written when this load first asked. */
  private final Map<String, List<Known>> writtenBefore = new HashMap<>();

  /** By contribution: the address of the case that waits, as far as this load has looked. */
  private final Map<String, String> cases = new HashMap<>();

  /**
   * @param isNew founded just now, so that nobody has written anything here
   */
  SampleConversation(PraxisApi api, Community community, boolean isNew) {
    this.api = api;
    this.community = community;
    if (isNew) {
      community.topics().stream()
          .flatMap(topic -> Stream.concat(Stream.of(topic), topic.replies().stream()))
          .forEach(post -> writtenBefore.put(post.by(), List.of()));
    }
  }

  /** Brings every topic and reply of the file to where the file wants it. */
  void hold() {
    community.topics().forEach(this::discuss);
  }

  private void discuss(Post post) {
    var topic = find(post, null).orElseGet(() -> start(post));
    settle(post, topic);
    var answers = new LinkedHashMap<Post, Known>();
    for (var reply : post.replies()) {
      answers.put(reply, find(reply, topic).orElseGet(() -> answer(reply, topic)));
    }
    answers.forEach(this::settle); // together: one look at the moderators' queue finds all cases
    answers.forEach(
        (reply, answer) -> {
          if (reply.accepted()) {
            api.put(
                post.by(),
                "topics/%s/accepted-answer".formatted(topic.id()),
                Map.of("reply", answer.id()));
          }
        });
  }

  private Known start(Post topic) {
    var kind = topic.question() != null ? "QUESTION" : "DISCUSSION";
    return submit(
        topic,
        "communities/%s/topics".formatted(community.slug()),
        Map.of("kind", kind, "title", topic.title(), "text", topic.text()));
  }

  private Known answer(Post reply, Known topic) {
    return submit(reply, "topics/%s/replies".formatted(topic.id()), Map.of("text", reply.text()));
  }

  private Known submit(Post post, String path, Map<String, String> draft) {
    var submitted = Known.of(api.post(post.by(), path, draft), post.text());
    if (!post.isForEveryone() && submitted.state().equals("PUBLISHED")) {
      throw new IllegalStateException(
          "nothing held what %s wrote in %s".formatted(post.by(), community.slug()));
    }
    return submitted;
  }

  /**
   * What an earlier load has sent already; a revised text counts as the one that it replaced.
   *
   * @param topic that it answers, or null
   */
  private Optional<Known> find(Post post, Known topic) {
    return writtenBefore.computeIfAbsent(post.by(), this::contributions).stream()
        .filter(known -> known.text().equals(post.text()) || isRevision(known, post))
        .filter(known -> (topic == null ? known.id() : topic.id()).equals(known.topic()))
        .findFirst();
  }

  private List<Known> contributions(String author) {
    return api.list(author, "me/contributions").stream()
        .map(contribution -> Known.of(contribution, contribution.path("text").textValue()))
        .toList();
  }

  private static boolean isRevision(Known known, Post post) {
    return post.returned() != null
        && post.returned().revised() != null
        && known.text().equals(post.returned().revised().text());
  }

  private void settle(Post post, Known known) {
    if (known.state().equals("HELD")) {
      if (post.rejected() != null) {
        decide(known, "REJECT", post.rejected());
      } else if (post.returned() != null && !isRevision(known, post)) {
        decide(known, "RETURN", post.returned());
        revise(post, known);
      } else if (post.isForEveryone()) {
        decide(known, "APPROVE", new Decision(null, null, null));
      }
    } else if (known.state().equals("RETURNED")) {
      revise(post, known);
    }
  }

  private void revise(Post post, Known known) {
    var revised = post.returned().revised();
    if (revised == null) {
      return;
    }
    var address = "me/contributions/" + known.id();
    var revision = new HashMap<String, Object>();
    revision.put("title", revised.title()); // null for a reply
    revision.put("text", revised.text());
    revision.put("version", api.get(post.by(), address).path("version").longValue());
    api.put(post.by(), address, revision);
  }

  private void decide(Known known, String verdict, Decision decision) {
    var moderator = community.moderator();
    var address = openCase(known);
    var ruling = new HashMap<String, Object>();
    ruling.put("verdict", verdict);
    ruling.put("clause", decision.clause());
    ruling.put("message", decision.message());
    ruling.put("version", api.get(moderator, address).path("version").longValue());
    api.post(moderator, address + "/decision", ruling);
  }

  private String openCase(Known known) {
    if (!cases.containsKey(known.id())) {
      for (var item : api.list(community.moderator(), "moderation/cases")) {
        cases.put(
            item.at("/summary/content/id").textValue(),
            "moderation/cases/" + item.path("id").textValue());
      }
    }
    if (!cases.containsKey(known.id())) {
      throw new IllegalStateException("no case is open for the contribution " + known.id());
    }
    return cases.get(known.id());
  }
}
