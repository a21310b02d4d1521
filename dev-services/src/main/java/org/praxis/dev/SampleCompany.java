package org.praxis.dev;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.praxis.dev.SampleContent.Community;
import org.praxis.dev.SampleContent.Track;

/**
 * Makes the sample company live in an empty Praxis: its people found and join communities, ask,
 * answer, moderate and learn, each under their own name and all through the REST API. So what one
 * sees after the first start has gone through screening and decisions like everything after it.
 *
 * <p>Each step looks at what is there before it acts, so that a load which was cut short goes on
 * where it ended, without doubles: a community and a track are known by their slug, a text by its
 * author and its words.
 */
public final class SampleCompany {

  /** The clocks of the offices in {@code sample-company.ldif}, for {@code PRAXIS_OFFICE_ZONES}. */
  public static final String OFFICE_ZONES =
      "Berlin=Europe/Berlin;Lyon=Europe/Paris;Nairobi=Africa/Nairobi;"
          + "São Paulo=America/Sao_Paulo;Singapore=Asia/Singapore";

  /** What some of its people say that they can do. */
  private static final Map<String, List<String>> SKILLS =
      Map.of(
          "learner2", List.of("Pivot tables", "SQL"),
          "moderator1", List.of("Facilitation", "Pivot tables"),
          "moderator2", List.of("Customer interviews", "Plain language"),
          "trainer1", List.of("Learning design", "Facilitation"),
          "hr1", List.of("Onboarding", "Employment law"));

  /** It could not be loaded to its end; the message is one line and says what happened. */
  public static final class Incomplete extends RuntimeException {
    private static final long serialVersionUID = 1;

    Incomplete(Throwable cause) {
      super(cause instanceof PraxisApi.Refused ? cause.getMessage() : cause.toString(), cause);
    }
  }

  private final PraxisApi api;
  private final SampleBelonging belonging;
  private final SampleDesk desk;

  /** By slug, those that are new. */
  private final Set<String> founded = ConcurrentHashMap.newKeySet();

  public SampleCompany(URI server) {
    api = new PraxisApi(server);
    belonging = new SampleBelonging(api);
    desk = new SampleDesk(api);
  }

  /**
   * Loads what is not there yet. The communities live side by side, each in the order of its file,
   * and what is late in the files comes after all else.
   *
   * @throws Incomplete when Praxis refuses something or does not answer
   */
  public void load() {
    try {
      var communities = SampleContent.communities();
      belonging.everybody();
      sideBySide(communities, this::found);
      // Before the conversations: an answer counts for a track that its author has begun.
      SampleContent.tracks().forEach(this::offer);
      var conversations = communities.stream().map(this::conversation).toList();
      sideBySide(conversations, this::begin);
      desk.follow("learner1", "customer-conversations"); // and so she is told of what comes now
      sideBySide(conversations, this::goOn);
      SKILLS.forEach(this::know);
      furnish(conversations);
    } catch (CompletionException e) {
      throw new Incomplete(e.getCause());
    } catch (RuntimeException e) {
      throw new Incomplete(e);
    }
  }

  private void found(Community community) {
    if (belonging.found(community)) {
      founded.add(community.slug());
    }
  }

  private SampleConversation conversation(Community community) {
    return new SampleConversation(api, community, founded.contains(community.slug()));
  }

  private void begin(SampleConversation conversation) {
    var guides = new SampleGuides(api, conversation);
    conversation.begin(guides::write);
    new SampleEcho(api, conversation).answer(false);
    belonging.change(conversation.community());
    if (founded.contains(conversation.community().slug())) {
      desk.read(conversation.community());
    }
  }

  private void goOn(SampleConversation conversation) {
    conversation.goOn();
    new SampleEcho(api, conversation).answer(true);
  }

  /** What two new colleagues keep, follow and have begun. */
  private void furnish(List<SampleConversation> conversations) {
    desk.keep(
        "learner1",
        topic(
            conversations,
            "A customer writes in capital letters and copies their director. How do you begin?"),
        "Before the call with the hotel chain",
        2);
    desk.keep(
        "learner1", topic(conversations, "What do PRB, CAB and “the Thursday” mean?"), null, null);
    desk.keep(
        "learner2",
        topic(conversations, "SQL: nur die letzte Zeile je Partner"),
        "Für den Monatsbericht",
        5);
    desk.begin(
        "learner1",
        "customer-conversations",
        "How long may a customer wait on hold?",
        "Two minutes feel short to me and long to them. Is there a number that we keep to, and what do you say when you come back");
    desk.begin(
        "learner2",
        "daten-und-tabellen",
        "Messwerte mit Lücken: auffüllen oder zeigen?",
        "Wenn ein Sensor eine Stunde lang nichts sendet, steht in der Kurve eine gerade Linie. Das sieht aus wie");
  }

  private static String topic(List<SampleConversation> conversations, String title) {
    return conversations.stream()
        .map(conversation -> conversation.topic(title))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private void know(String person, List<String> skills) {
    if (api.get(person, "me/skills").path("skills").isEmpty()) {
      api.put(person, "me/skills", Map.of("skills", skills));
    }
  }

  private void offer(Track track) {
    if (isMissing(track.trainer(), "training/tracks", track.slug())) {
      api.post(track.trainer(), "training/tracks", track.track());
    }
    track.learners().forEach((learner, steps) -> learn(track, learner, steps));
    if (track.next() != null) {
      renew(track.trainer(), "training/tracks/%s/draft".formatted(track.slug()), track.next());
    }
  }

  // Once: its first edition has what the file says, and whoever learns stays on that.
  private void renew(String trainer, String address, SampleContent.Next next) {
    var pending = api.get(trainer, address);
    if (pending.path("edition").intValue() == 1) {
      if (!pending.path("pending").booleanValue()) {
        var draft = pending.path("draft").<ObjectNode>deepCopy();
        var stage = (ObjectNode) draft.path("stages").path(next.stage() - 1);
        stage.withArray("steps").addAll(next.steps());
        api.put(trainer, address, Map.of("version", pending.path("version"), "draft", draft));
      }
      api.post(
          trainer,
          address + "/publication",
          Map.of(
              "version",
              api.get(trainer, address).path("version"),
              "note",
              next.note(),
              "learners",
              "STAY",
              "again",
              List.of()));
    }
  }

  private void learn(Track track, String learner, int steps) {
    var address = "training/tracks/" + track.slug();
    var enrolment = api.post(learner, address + "/enrolments", null).path("id").textValue();
    if (steps == 0) {
      return;
    }
    for (var step : api.get(learner, address).path("steps")) {
      var number = step.path("number").intValue();
      if (number <= steps && step.path("completedAt").isNull()) {
        var place = "me/enrolments/%s/steps/%d/".formatted(enrolment, number);
        switch (step.path("kind").textValue()) {
          case "PAGE" -> api.post(learner, place + "completion", null);
          case "QUIZ" -> api.post(learner, place + "attempts", rightAnswers(track, number));
          default -> throw new IllegalStateException("nobody can simply do step " + number);
        }
      }
    }
  }

  private static Map<String, Object> rightAnswers(Track track, int step) {
    var answers = new ArrayList<Map<String, Integer>>();
    for (var question : track.step(step).path("quiz").path("questions")) {
      int option = 1;
      while (!question.path("options").path(option - 1).path("correct").booleanValue()) {
        option++;
      }
      answers.add(Map.of("question", answers.size() + 1, "option", option));
    }
    return Map.of("answers", answers);
  }

  private boolean isMissing(String person, String list, String slug) {
    return api.list(person, list).stream()
        .noneMatch(item -> item.path("slug").textValue().equals(slug));
  }

  /** One thread for each; returns when all are done, and fails when one has failed. */
  private static <T> void sideBySide(List<T> things, Consumer<T> work) {
    var threads = Executors.newFixedThreadPool(things.size());
    try {
      CompletableFuture.allOf(
              things.stream()
                  .map(thing -> CompletableFuture.runAsync(() -> work.accept(thing), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      threads.shutdown();
    }
  }
}
