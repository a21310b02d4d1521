package org.praxis.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.praxis.dev.SampleContent.Community;
import org.praxis.dev.SampleContent.Post;

/** What is said in one community of the sample company, and what its moderator decides. */
final class SampleConversation {

  private static final Duration POLL_LASTS = Duration.ofDays(6).plusHours(5);

  /** A contribution as Praxis has it. */
  record Known(String id, String topic, String text, String state) {

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
  private final SampleCases cases;

  /** By author: what they had written when this load first asked. */
  private final Map<String, List<Known>> writtenBefore = new HashMap<>();

  /** What this load has come by. */
  private final Map<Post, Known> said = new LinkedHashMap<>();

  /**
   * @param isNew founded just now, so that nobody has written anything here
   */
  SampleConversation(PraxisApi api, Community community, boolean isNew) {
    this.api = api;
    this.community = community;
    cases = new SampleCases(api, community.moderator());
    if (isNew) {
      community.posts().forEach(post -> writtenBefore.put(post.by(), List.of()));
    }
  }

  Community community() {
    return community;
  }

  SampleCases cases() {
    return cases;
  }

  /** What has been said so far, in its order. */
  Map<Post, Known> said() {
    return said;
  }

  /** The identity of the topic with that title, once it is there. */
  Optional<String> topic(String title) {
    return said.entrySet().stream()
        .filter(entry -> title.equals(entry.getKey().title()))
        .map(entry -> entry.getValue().id())
        .findFirst();
  }

  /**
   * Brings what was said first to where the file wants it.
   *
   * @param then what comes of each topic
   */
  void begin(Consumer<Post> then) {
    community.topics().stream()
        .filter(topic -> !topic.late())
        .forEach(
            topic -> {
              discuss(topic, false);
              then.accept(topic);
            });
  }

  /** And what was said in the last days. */
  void goOn() {
    community.topics().forEach(topic -> discuss(topic, true));
  }

  private void discuss(Post post, boolean late) {
    var topic = come(post, null, null, null);
    settle(post, topic);
    var answers = new LinkedHashMap<Post, Known>();
    for (var reply : post.replies()) {
      answer(reply, topic, post, topic, late, answers);
    }
    // Together: one look at the moderators' queue finds all cases.
    answers.keySet().forEach(reply -> settle(reply, said.get(reply)));
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

  private void answer(
      Post reply, Known topic, Post to, Known answered, boolean late, Map<Post, Known> answers) {
    if (reply.late() && !late) {
      return;
    }
    var isNew = !said.containsKey(reply);
    var answer = come(reply, topic, to, answered);
    if (isNew) {
      answers.put(reply, answer);
    }
    if (!reply.replies().isEmpty()) {
      settle(reply, answer); // nobody answers what is held
    }
    for (var nested : reply.replies()) {
      answer(nested, topic, reply, answer, late, answers);
    }
  }

  /**
   * What stands in Praxis, or is sent now.
   *
   * @param topic null for a topic
   */
  private Known come(Post post, Known topic, Post to, Known answered) {
    var known = said.get(post);
    if (known == null) {
      known =
          find(post, topic)
              .orElseGet(() -> topic == null ? start(post) : reply(post, topic, to, answered));
      said.put(post, known);
    }
    return known;
  }

  private Known start(Post topic) {
    var draft = new HashMap<String, Object>();
    draft.put("kind", topic.kind());
    draft.put("title", topic.title());
    draft.put("text", words(topic));
    draft.put("tags", topic.tags());
    if (topic.poll() != null) {
      draft.put(
          "poll",
          Map.of(
              "options", topic.options(),
              "multiple", false,
              "endsAt", Instant.now().plus(POLL_LASTS).toString()));
    }
    return submit(topic, "communities/%s/topics".formatted(community.slug()), draft);
  }

  private Known reply(Post reply, Known topic, Post to, Known answered) {
    var text = words(reply);
    if (reply.quote() != null) {
      text = SampleWords.quoting(api.name(to.by()), answered.id(), reply.quote(), text);
    }
    var draft = new HashMap<String, Object>();
    draft.put("text", text);
    draft.put("under", answered == topic ? null : answered.id());
    return submit(reply, "topics/%s/replies".formatted(topic.id()), draft);
  }

  private String words(Post post) {
    return SampleWords.sent(api, post.before() == null ? post.text() : post.before());
  }

  private Known submit(Post post, String path, Map<String, Object> draft) {
    var submitted = Known.of(api.post(post.by(), path, draft), (String) draft.get("text"));
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
        .filter(
            known ->
                SampleWords.same(known.text(), post.text())
                    || isUnchanged(known, post)
                    || isRevision(known, post))
        .filter(known -> (topic == null ? known.id() : topic.id()).equals(known.topic()))
        .findFirst();
  }

  private List<Known> contributions(String author) {
    return api.list(author, "me/contributions").stream()
        .map(contribution -> Known.of(contribution, contribution.path("text").textValue()))
        .toList();
  }

  private static boolean isUnchanged(Known known, Post post) {
    return post.before() != null && SampleWords.same(known.text(), post.before());
  }

  private static boolean isRevision(Known known, Post post) {
    return post.returned() != null
        && post.returned().revised() != null
        && known.text().equals(post.returned().revised().text());
  }

  private void settle(Post post, Known known) {
    if (known.state().equals("HELD")) {
      if (post.rejected() != null) {
        cases.decide(known.id(), "REJECT", post.rejected());
      } else if (post.returned() != null && !isRevision(known, post)) {
        cases.decide(known.id(), "RETURN", post.returned());
        answerReturn(post, known);
      } else if (post.isForEveryone()) {
        cases.approve(known.id());
        change(post, known);
      }
      said.put(post, new Known(known.id(), known.topic(), known.text(), "SETTLED"));
    } else if (known.state().equals("RETURNED")) {
      answerReturn(post, known);
    } else if (known.state().equals("PUBLISHED")) {
      change(post, known);
    }
  }

  private void change(Post post, Known known) {
    if (isUnchanged(known, post)) {
      if (revise(post, known, post.title(), SampleWords.sent(api, post.text())).equals("HELD")) {
        cases.approve(known.id());
      }
      said.put(post, new Known(known.id(), known.topic(), post.text(), known.state()));
    }
  }

  private void answerReturn(Post post, Known known) {
    var revised = post.returned().revised();
    if (revised != null) {
      revise(post, known, revised.title(), revised.text());
    }
  }

  private String revise(Post post, Known known, String title, String text) {
    var address = "me/contributions/" + known.id();
    var revision = new HashMap<String, Object>();
    revision.put("title", title); // null for a reply
    revision.put("text", text);
    revision.put("version", api.get(post.by(), address).path("version").longValue());
    return api.put(post.by(), address, revision).path("state").textValue();
  }
}
