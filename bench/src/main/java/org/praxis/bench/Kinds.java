package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.praxis.bench.Wrk.Act;
import org.praxis.bench.Wrk.Page;
import org.praxis.dev.PraxisApi;

/** What is asked of Praxis: the pages on which people are most of the time, and what they do. */
final class Kinds {
  private static final String REPLY = "reply";
  private static final String ANSWER = "quiz answer";
  private static final Map<String, Integer> TARGETS =
      Map.of("home", 250, "topic of 20 replies", 400, "topic list", 400, "search", 200, REPLY, 150);

  /** Of the sample company, without duties: so many as there are at once at most. */
  static final List<String> MEMBERS =
      List.of(
          "learner1",
          "learner2",
          "ademir",
          "mschaefer",
          "akowalska",
          "lhoffmann",
          "bkrueger",
          "mnguyen",
          "fboehm",
          "eyilmaz",
          "srichter",
          "oshevchenko",
          "hweiss",
          "tlehmann",
          "zarslan",
          "jgrossmann",
          "mnowak",
          "fseidel",
          "ijansen",
          "drosenthal",
          "cbusch",
          "npetersen",
          "loeztuerk",
          "swinkler",
          "pzimmermann",
          "cfontaine",
          "jmoreau",
          "agirard",
          "kbenali",
          "slefevre",
          "tchevalier",
          "nhaddad");

  private static final List<String> MODERATORS = List.of("moderator1", "moderator2");

  /** So many of each kind: enough that a page is not the one that was just read. */
  private static final int DIFFERENT = 200;

  /** A person opens a topic, and those who talk there say several things. */
  private static final int REPLIES_A_PAGE = 5;

  private static final String QUIZ = "bench-quiz";
  private static final int QUESTIONS = 20;

  private final Testbed testbed;

  Kinds(Testbed testbed) {
    this.testbed = testbed;
  }

  List<Kind> all() throws SQLException {
    return List.of(
        reading("home", MEMBERS, List.of(new Page("/", "id=\"new\""))),
        reading("topic of 20 replies", MEMBERS, topics()),
        reading("topic list", MEMBERS, communities()),
        reading("search", MEMBERS, searches()),
        reading("my learning", MEMBERS, List.of(new Page("/training/mine", "id=\"begun\""))),
        reading("queue", MODERATORS, List.of(new Page("/moderation/queue", "row-title"))),
        replying(),
        answering());
  }

  static int target(String kind) {
    return TARGETS.getOrDefault(kind, 0);
  }

  private static Kind reading(String name, List<String> people, List<Page> pages) {
    return new Kind(
        name,
        target(name),
        people,
        (wrk, cookies, parallel, time) -> wrk.read(pages, cookies, parallel, time));
  }

  private List<Page> topics() throws SQLException {
    return pages(
        "select '/communities/topic/' || id, title from communities_contribution where kind = 'TOPIC' and reply_count"
            + " between 18 and 22 and state = 'PUBLISHED' order by id limit "
            + DIFFERENT);
  }

  private List<Page> communities() throws SQLException {
    return pages(
        "select '/communities/community/' || slug, name from communities_community where slug like 'bench-%' order by id"
            + " limit "
            + DIFFERENT);
  }

  // Two words of a title: they lead to it, and to whatever else has them.
  private List<Page> searches() throws SQLException {
    return pages(
        "select '/search?q=' || split_part(title, ' ', 1) || '+' || split_part(title, ' ', 2), '<mark>' from"
            + " communities_contribution where kind = 'TOPIC' and state = 'PUBLISHED' order by id limit "
            + DIFFERENT);
  }

  // In the first community, of which all of them are members.
  private Kind replying() throws SQLException {
    List<Act> acts =
        pages(
                "select '/communities/topic/' || t.id, '' from communities_contribution t join communities_community c on c.key ="
                    + " t.community_key where c.slug = 'bench-1' and t.kind = 'TOPIC' and t.state = 'PUBLISHED' and"
                    + " t.reply_count < 30 order by t.id limit "
                    + DIFFERENT)
            .stream()
            .map(
                page ->
                    new Act(
                        page.path(),
                        "replying",
                        "text=What helped me is **{n}**, and to ask those who know.&send=Reply",
                        "/communities/topic/"))
            .toList();
    return new Kind(
        REPLY,
        target(REPLY),
        MEMBERS,
        (wrk, cookies, parallel, time) -> wrk.send(acts, cookies, REPLIES_A_PAGE, parallel, time));
  }

  // By what the page's script sends as soon as somebody has chosen.
  private Kind answering() {
    PraxisApi api = testbed.api();
    List<String> sittings = new ArrayList<>();
    if (pagesOrNone("select slug, '' from training_track where slug = '" + QUIZ + "'").isEmpty()) {
      api.post("trainer1", "training/tracks", quiz());
    }
    for (String member : MEMBERS) {
      String enrolment =
          api.post(member, "training/tracks/" + QUIZ + "/enrolments", null).path("id").asText();
      sittings.add(
          api.post(member, "me/enrolments/" + enrolment + "/steps/1/sittings", null)
              .path("id")
              .asText());
    }
    Path file = testbed.folder().resolve("sittings");
    try {
      Files.write(file, sittings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Kind(
        ANSWER,
        target(ANSWER),
        MEMBERS,
        (wrk, cookies, parallel, time) -> wrk.answer(file, QUESTIONS, cookies, parallel, time));
  }

  private static Map<String, Object> quiz() {
    Map<String, Object> question =
        Map.of(
            "text",
            "Which one?",
            "options",
            List.of(
                Map.of("text", "This", "correct", true), Map.of("text", "That", "correct", false)));
    Map<String, Object> step =
        Map.of(
            "kind",
            "QUIZ",
            "title",
            "Quiz",
            "quiz",
            Map.of("passMark", 100, "questions", Collections.nCopies(QUESTIONS, question)));
    return Map.of(
        "slug",
        QUIZ,
        "title",
        "Quiz",
        "summary",
        "To be answered again and again.",
        "days",
        30,
        "stages",
        List.of(Map.of("steps", List.of(step))));
  }

  private List<Page> pagesOrNone(String query) {
    try {
      return pages(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Page> pages(String query) throws SQLException {
    List<Page> pages = new ArrayList<>();
    try (Connection connection = testbed.postgres().administrator();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        pages.add(new Page(rows.getString(1), rows.getString(2)));
      }
    }
    return pages;
  }
}
