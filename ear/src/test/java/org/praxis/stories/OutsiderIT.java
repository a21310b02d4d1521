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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
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

  private static PrivateCommunity secret;
  private static Praxis praxis;
  private static FormVisitor outside;
  private static Member outsider;

  @BeforeAll
  static void aPrivateCommunityWithAllThatThereCanBe() {
    praxis = Praxis.shared();
    praxis.as("admin1").followTheDirectory();
    secret = PrivateCommunity.furnish(praxis);
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

  @Test
  void nothingThatOneIsToldOrChoosesTellsAnOutsiderThatItIsThere() {
    List<String> leaks = new ArrayList<>();
    walk("/notification/settings/", "", leaks);
    walk("/notification/unsubscribe/", "", leaks);
    for (String inbox : List.of("/notification/inbox?q=", "/notification/inbox?new=true&q=")) {
      Landing there = outside.open(inbox + secret.slug());
      if (there.status() != outside.open(inbox + "n-o-where").status()) {
        leaks.add(inbox + " answers " + there.status());
      }
      leaks.addAll(secret.in(inbox + secret.slug(), there));
    }
    for (String list : List.of("me/notices", "me/notices/threads")) {
      Answer there = outsider.get(list + "?community=" + secret.slug());
      Answer nowhere = outsider.get(list + "?community=n-o-where");
      assertThat(there.status()).as(list).isEqualTo(404).isEqualTo(nowhere.status());
      assertThat(detail(there)).isEqualTo(detail(nowhere));
    }
    for (String one : List.of(secret.slug(), "n-o-where")) {
      Landing chosen =
          outside.post(
              "/notification/settings/" + one,
              Map.of("choose", "matters", "matter-ANSWERS", "NEVER"));
      assertThat(chosen.status()).as(one).isEqualTo(404);
      leaks.addAll(secret.in("/notification/settings/" + one, chosen));
    }
    assertThat(outside.open("/notification/dead-letters").status()).isEqualTo(403);
    assertThat(outside.open("/moderation/audit").status()).isEqualTo(403);
    assertThat(outside.open("/notification/dead-letters/" + secret.topic()).status())
        .isEqualTo(404);
    leaks.addAll(secret.in("settings", outside.open("/notification/settings")));
    leaks.addAll(secret.in("mail", outsider.get("me/mail")));
    leaks.addAll(secret.in("counts", outsider.get("me/notices/counts")));
    assertThat(leaks).isEmpty();
  }

  private void walk(String before, String after, List<String> leaks) {
    for (String name : secret.names()) {
      String nobody = PrivateCommunity.nobody(name);
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
        "?title=" + secret.word(),
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
        .isEqualTo(PrivateCommunity.TOPICS);
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
            List.of(
                "",
                "?q=" + secret.word(),
                "?title=" + secret.word(),
                "?archived=true",
                "?skill=" + secret.word())) {
          leaks.addAll(secret.in(method + " " + short_ + query, outsider.get(short_ + query)));
        }
      }
      return;
    }
    for (String name : secret.namesIn(short_)) {
      String there = filled(short_, name);
      String nowhere = filled(short_, PrivateCommunity.nobody(name));
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
        .replaceAll("(?<=imports/)\\{[^}]+}", secret.run())
        .replaceAll("(?<=tag-synonyms/)\\{[^}]+}", secret.tag())
        .replace("{person}", secret.member())
        .replace("{edition}", "1")
        .replace("{step}", "3")
        .replaceAll("\\{[^}]+}", secret.topic());
  }

  @Test
  void noFileOfItIsOpenToAnOutsider() {
    Member member = praxis.as("learner2");
    String nothing = "/communities/attachment/" + UUID.randomUUID();
    for (String file : secret.files()) {
      String there = "/communities/attachment/" + file;
      for (String what : List.of("", "/preview")) {
        assertThat(member.read(there + what).status()).as(there + what).isEqualTo(200);
        Answer of = outsider.read(there + what);
        assertThat(of.status()).as(there + what).isEqualTo(404);
        assertThat(secret.in(there, of)).isEmpty();
        assertThat(of.type()).isEqualTo(outsider.read(nothing + what).type());
      }
    }
  }

  @Test
  void noCountOrSuggestionHasItsWordsIn() {
    for (String path :
        List.of(
            "topics?q=" + secret.word(),
            "guides?q=" + secret.word(),
            "people/experts?q=" + secret.word(),
            "communities?q=" + secret.word(),
            "people?q=" + secret.word(),
            "people/suggestions?q=" + secret.word(),
            "writing/alike?title=" + secret.word())) {
      Answer answer = outsider.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      JsonNode found = answer.json();
      assertThat(found.isArray() ? found.size() : found.path("total").asInt()).as(path).isZero();
    }
    assertThat(praxis.as("learner2").get("topics?q=" + secret.word()).json().path("total").asInt())
        .isPositive();
  }

  @Test
  void whoIsMentionedThereWithoutBelongingIsNotTold() {
    assertThat(secret.in("inbox", outsider.get("me/notices?size=100"))).isEmpty();
    assertThat(secret.in("home", outside.open("/"))).isEmpty();
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
    PrivateCommunity.found(owner, slug, "Asked for", "BY_REQUEST", "Purpose that all may read");
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
}
