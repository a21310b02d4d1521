package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.stories.FormVisitor.Landing;
import org.praxis.stories.Member.Answer;

/**
 * A private community is not there for those who do not belong to it: on no page, at no address, in
 * no answer. Everything is tried, and compared with what is said of what really is not there. Pages
 * are found in their folders and operations in the OpenAPI document, so that a new one is walked
 * from its first day.
 */
@ExtendWith(Praxis.Running.class)
class OutsiderIT {
  private static final Path PAGES = Path.of("../web/src/main/webapp");
  private static final Pattern PARTS =
      Pattern.compile("<ui:param name=\"parts\" value=\"(\\d)\"/>");

  private static Secret secret;
  private static Praxis praxis;
  private static FormVisitor outside;
  private static Member outsider;

  @BeforeAll
  static void aPrivateCommunityWithAllThatThereCanBe() {
    praxis = Praxis.shared();
    praxis.as("admin1").followTheDirectory();
    secret = Secret.keep(praxis);
    outsider = praxis.as("learner1");
    outside = new FormVisitor(praxis.address());
    assertThat(outside.signIn("learner1", "praxis").isSignedIn()).isTrue();
  }

  @Test
  void itsMembersSeeWhatOutsidersMustNot() {
    Member member = praxis.as("learner2");
    assertThat(member.get("communities/" + secret.slug()).text()).contains(secret.mark());
    assertThat(member.get("topics?q=" + secret.word()).text()).contains(secret.topic());
    assertThat(member.get("topics/" + secret.topic()).text()).contains(secret.reply());
    assertThat(member.get("training/tracks/" + secret.track()).text()).contains(secret.slug());
    assertThat(member.get("people/" + secret.owner() + "/duties").text()).contains(secret.mark());
    assertThat(member.get("duties/" + secret.duty()).text()).contains(secret.mark());
  }

  @Test
  void noPageShowsAnOutsiderThatItIsThere() throws IOException {
    List<String> leaks = new ArrayList<>();
    for (Path page : pages()) {
      String address = "/" + PAGES.relativize(page).toString().replace(".xhtml", "");
      switch (parts(page)) {
        case 0 -> {
          for (String query : queries()) {
            leaks.addAll(secret.in(address + query, outside.open(address + query)));
          }
        }
        case 1 -> walk(address + "/", "", leaks);
        default -> walk(address + "/", "/3", leaks);
      }
    }
    assertThat(leaks).isEmpty();
  }

  private void walk(String before, String after, List<String> leaks) {
    for (String name : secret.names()) {
      String nobody =
          name.contains("-") && name.length() == 36 ? UUID.randomUUID().toString() : "n-o-where";
      Landing there = outside.open(before + name + after);
      Landing nowhere = outside.open(before + nobody + after);
      String what = before + name + after + " answers " + there.status();
      if (there.status() != nowhere.status()) {
        leaks.add(what + ", and what is not there " + nowhere.status());
      }
      // A page for other roles says so whatever is asked for.
      if (there.status() != 404 && nowhere.status() != 403) {
        leaks.add(what);
      }
      leaks.addAll(secret.in(before + name + after, there));
    }
    for (String known :
        List.of(secret.owner(), secret.member(), secret.track(), secret.audience())) {
      for (String query : queries()) {
        leaks.addAll(
            secret.in(
                before + known + after + query, outside.open(before + known + after + query)));
      }
    }
  }

  private static List<String> queries() {
    return List.of(
        "",
        "?q=" + secret.word(),
        "?list=answers",
        "?list=topics&page=1",
        "?new=true",
        "?archived=true",
        "?list=archived");
  }

  @Test
  void noButtonOfAPageTellsAnOutsiderThatItIsThere() {
    List<String> leaks = new ArrayList<>();
    String open = praxis.as("moderator1").ask(openCommunity(), "An open topic", "text").id();
    for (String page :
        List.of(
            "/communities/discover",
            "/communities/topic/" + open,
            "/training/step/" + secret.track() + "/3",
            "/communities/contributions",
            "/communities/bookmarks")) {
      for (String button : List.of("join", "leave", "ask", "withdraw", "acknowledge")) {
        compare(page, button, secret.slug(), "n-o-where", leaks);
      }
      for (String button : List.of("bookmark", "accept", "remove", "follow")) {
        for (String id : List.of(secret.topic(), secret.reply(), secret.held())) {
          compare(page, button, id, UUID.randomUUID().toString(), leaks);
        }
      }
    }
    for (String page :
        List.of("community", "start", "members", "settings", "charter", "charter-edit")) {
      for (String button :
          List.of("follow", "readAll", "join", "save", "archive", "admit", "become")) {
        Map<String, String> form = Map.of(button, "WATCHING");
        Landing there = outside.post("/communities/" + page + "/" + secret.slug(), form);
        if (there.status() != 404) {
          leaks.add(page + " " + button + " answers " + there.status());
        }
        leaks.addAll(secret.in("/communities/" + page + "/" + secret.slug(), there));
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(
            praxis
                .as("trainer1")
                .get("communities/" + secret.slug())
                .json()
                .at("/community/members")
                .asInt())
        .isEqualTo(2);
  }

  private static void compare(
      String page, String button, String there, String nowhere, List<String> leaks) {
    Landing of = outside.post(page, Map.of(button, there, "edition", "1"));
    Landing ofNothing = outside.post(page, Map.of(button, nowhere, "edition", "1"));
    if (of.status() != ofNothing.status()) {
      leaks.add(
          page
              + " "
              + button
              + "="
              + there
              + " answers "
              + of.status()
              + ", and of nothing "
              + ofNothing.status());
    }
    leaks.addAll(secret.in(page + "?" + button + "=" + there, of));
  }

  private static String openCommunity() {
    String slug = "c-" + UUID.randomUUID();
    praxis.as("moderator1").found(slug, 0);
    return slug;
  }

  @Test
  void noOperationOfTheApiTellsAnOutsiderThatItIsThere() {
    List<String> leaks = new ArrayList<>();
    Map<String, Integer> walked = new TreeMap<>();
    JsonNode api = api();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                          if (List.of("GET", "POST", "PUT", "DELETE", "PATCH").contains(method)) {
                            walked.merge(method, 1, Integer::sum);
                            tryOut(api, method, path.getKey(), operation.getValue(), leaks);
                          }
                        }));
    assertThat(leaks).isEmpty();
    assertThat(walked.get("GET")).isGreaterThan(40);
    assertThat(walked.get("POST") + walked.get("PUT") + walked.get("DELETE")).isGreaterThan(30);
    assertThat(
            praxis
                .as("trainer1")
                .get("communities/" + secret.slug())
                .json()
                .at("/community/topics")
                .asInt())
        .isEqualTo(1);
  }

  private static void tryOut(
      JsonNode api, String method, String path, JsonNode operation, List<String> leaks) {
    String short_ = path.replace("/api/v1/", "");
    String body =
        method.equals("GET") || method.equals("DELETE")
            ? null
            : Bodies.of(api, operation).toString();
    if (!short_.contains("{")) {
      if (method.equals("GET")) {
        for (String query :
            List.of("", "?q=" + secret.word(), "?archived=true", "?skill=" + secret.word())) {
          leaks.addAll(secret.in(method + " " + short_ + query, outsider.get(short_ + query)));
        }
      }
      return;
    }
    for (String name : secret.namesIn(short_)) {
      String there = filled(short_, name);
      String nowhere =
          filled(short_, name.length() == 36 ? UUID.randomUUID().toString() : "n-o-where");
      Answer of = outsider.send(method, there, body);
      Answer ofNothing = outsider.send(method, nowhere, body);
      String what = method + " " + there + " answers " + of.status();
      if (of.status() != ofNothing.status() || !detail(of).equals(detail(ofNothing))) {
        leaks.add(
            what
                + " "
                + detail(of)
                + ", and of nothing "
                + ofNothing.status()
                + " "
                + detail(ofNothing));
        // Of one's own things, an act on what is not there is done at once and tells nothing.
      } else if (of.status() < 400 && !short_.startsWith("me/")) {
        leaks.add(what);
      }
      leaks.addAll(secret.in(there, of));
    }
    if (method.equals("GET")) {
      for (String known :
          List.of(secret.owner(), secret.member(), secret.track(), secret.audience())) {
        String there = filled(short_, known);
        leaks.addAll(secret.in(method + " " + there, outsider.get(there)));
      }
    }
  }

  private static String detail(Answer answer) {
    return answer.type().contains("json") ? answer.json().path("detail").asText() : "";
  }

  // The first part in braces names what is asked for; the others are things in it.
  private static String filled(String path, String name) {
    return path.replaceFirst("\\{[^}]+}", name)
        .replace("{person}", secret.member())
        .replace("{edition}", "1")
        .replace("{step}", "3")
        .replaceAll("\\{[^}]+}", secret.topic());
  }

  @Test
  void whoBuildsAudiencesLearnsNoNameOfAPrivateCommunityThatGoesByOne() {
    Member hr = praxis.as("hr1");
    Answer shown = hr.get("audiences/" + secret.audience()).expecting(2);
    assertThat(shown.text()).contains("uses").doesNotContain(secret.mark(), secret.slug());
    String preview =
        "{\"audience\":\"%s\",\"rule\":{\"title\":\"*engineer*\"}}".formatted(secret.audience());
    assertThat(hr.post("audiences/preview", preview).expecting(2).text())
        .contains("consequences")
        .doesNotContain(secret.mark(), secret.slug());
    FormVisitor page = new FormVisitor(praxis.address());
    page.signIn("hr1", "praxis");
    for (String address : List.of("audience", "audience-edit")) {
      Landing landing = page.open("/people/" + address + "/" + secret.audience());
      assertThat(landing.status()).isEqualTo(200);
      assertThat(landing.text()).doesNotContain(secret.mark(), secret.slug(), "communities.used");
    }
    Answer refused = hr.send("DELETE", "audiences/" + secret.audience() + "?version=0", null);
    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.text()).doesNotContain(secret.mark(), secret.slug());
  }

  @Test
  void ofACommunityThatOneAsksToJoinOutsidersSeeTheCharterAndNoTopicNorMember() {
    String slug = "q-" + UUID.randomUUID();
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    Member owner = praxis.as("trainer1");
    Secret.found(owner, slug, "Asked for", "BY_REQUEST", "Purpose that all may read");
    owner.put("communities/" + slug + "/members/" + secret.member(), "{}").expecting(2);
    String topic = owner.ask(slug, "Title " + word, "Text " + word).id();
    String reply = praxis.as("learner2").reply(topic, "Reply " + word).id();
    assertThat(outsider.get("communities/" + slug).expecting(2).text())
        .contains("Purpose that all may read")
        .doesNotContain(word);
    for (String path :
        List.of(
            "communities/" + slug + "/topics",
            "communities/" + slug + "/members",
            "communities/" + slug + "/news",
            "communities/" + slug + "/attention",
            "topics/" + topic,
            "topics/" + topic + "/attention",
            "topics?q=" + word,
            "people/" + secret.owner() + "/topics",
            "people/" + secret.member() + "/answers",
            "experts?q=" + word)) {
      assertThat(outsider.get(path).text())
          .as(path)
          .doesNotContain(
              "Title " + word, "Text " + word, "Reply " + word, topic, reply, secret.member());
    }
    assertThat(outsider.get("topics/" + topic).status()).isEqualTo(404);
    assertThat(outside.open("/communities/topic/" + topic).status()).isEqualTo(404);
    String home = outside.open("/communities/community/" + slug).text();
    assertThat(home).contains("Purpose that all may read").doesNotContain(word, secret.member());
    assertThat(outside.open("/communities/members/" + slug).text()).doesNotContain(secret.member());
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !file.toString().contains("WEB-INF"))
          .filter(file -> !file.endsWith("signin.xhtml") && !file.endsWith("error.xhtml"))
          .sorted()
          .toList();
    }
  }

  private static int parts(Path page) throws IOException {
    return PARTS
        .matcher(Files.readString(page))
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)))
        .findFirst()
        .orElse(0);
  }

  private static JsonNode api() {
    return Member.send(
            HttpRequest.newBuilder(praxis.address().resolve("/openapi?format=JSON"))
                .header("Accept", "application/json")
                .build())
        .json();
  }

  /**
   * What nobody outside may learn.
   *
   * @param mark a word in its name and in all that is written there
   * @param word another one, by which what is written there would be found
   */
  private record Secret(
      String slug,
      String mark,
      String word,
      String community,
      String topic,
      String reply,
      String held,
      String waiting,
      String duty,
      String seat,
      String track,
      String audience,
      String owner,
      String member) {
    static Secret keep(Praxis praxis) {
      String mark = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
      String word = "vx" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
      String slug = "p-" + UUID.randomUUID().toString().substring(0, 13);
      Member owner = praxis.as("trainer1");
      Member member = praxis.as("learner2");
      found(owner, slug, "Merger " + mark, "PRIVATE", "Planning " + mark + " " + word);
      String memberId = member.get("me").json().at("/chip/id").asText();
      String ownerId = owner.get("me").json().at("/chip/id").asText();
      owner
          .put("communities/" + slug + "/members/" + memberId, "{\"role\":\"MODERATOR\"}")
          .expecting(2);
      String topic = member.ask(slug, "Who knows " + mark + "?", "About " + word + " " + mark).id();
      String reply = owner.reply(topic, "An answer on " + word + " " + mark).id();
      member
          .put("topics/" + topic + "/accepted-answer", "{\"reply\":\"" + reply + "\"}")
          .expecting(2);
      String held = owner.ask(slug, "Held " + mark, "bluebird " + word + " " + mark).id();
      String track = "t-" + UUID.randomUUID();
      owner.publishTrack(track, slug);
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
      member.put("me/skills", "{\"skills\":[\"Pivot tables\"]}").expecting(2);
      return new Secret(
          slug,
          mark,
          word,
          owner.get("communities/" + slug).json().at("/community/id").asText(),
          topic,
          reply,
          held,
          member.caseOf(held),
          duty(owner, ownerId, "COMMUNITY_OWNER", mark),
          duty(member, memberId, "COMMUNITY_MODERATOR", mark),
          track,
          audience,
          ownerId,
          memberId);
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

    private static String duty(Member of, String person, String kind, String mark) {
      for (JsonNode duty : of.get("people/" + person + "/duties").expecting(2).json()) {
        if (duty.path("kind").asText().equals(kind) && duty.toString().contains(mark)) {
          return duty.path("id").asText();
        }
      }
      throw new AssertionError("no duty " + kind);
    }

    /** All that it and what is in it is called in addresses. */
    List<String> names() {
      return List.of(slug, topic, reply, held, waiting, duty, seat, community);
    }

    List<String> namesIn(String path) {
      return path.contains("{slug}") ? List.of(slug) : names().stream().skip(1).toList();
    }

    /** Which of its words stand in an answer, without those that were asked with. */
    List<String> in(String asked, Landing answer) {
      return in(asked, answer.text() + answer.location());
    }

    List<String> in(String asked, Answer answer) {
      return in(asked, answer.text());
    }

    private List<String> in(String asked, String text) {
      return Stream.concat(
              Stream.of(mark, slug), Stream.of(topic, reply, held, waiting, duty, seat, community))
          .filter(word -> !asked.contains(word))
          .filter(text::contains)
          .map(word -> asked + " shows " + word)
          .collect(Collectors.toList());
    }
  }
}
