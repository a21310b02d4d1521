package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.praxis.bench.Wrk.Act;
import org.praxis.bench.Wrk.Page;

/** What is asked of Praxis: the pages on which people are most of the time, and what they do. */
final class Kinds {
  static final String SEARCH = "search";
  static final String MIX = "mix";
  private static final String REPLY = "reply";
  static final List<Page> HOME = List.of(new Page("/", "id=\"new\""));
  private static final List<Page> LEARNING = List.of(new Page("/training/mine", "id=\"begun\""));
  private static final List<Page> QUEUE = List.of(new Page("/moderation/queue", "row-title"));

  /** Answers a second that two cores are to give, those of the load generator included. */
  static final Map<String, Integer> TARGETS =
      Map.of("home", 250, "topic of 20 replies", 400, "topic list", 400, SEARCH, 200, REPLY, 150);

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

  /** Of ten requests of the mix one is a reply, and one opens the page that it is sent from. */
  private static final int BETWEEN = 8;

  /** More than are decided in a second. */
  private static final int CASES_A_SECOND = 150;

  private final Testbed testbed;

  Kinds(Testbed testbed) {
    this.testbed = testbed;
  }

  List<Kind> all() throws SQLException {
    List<Act> replies = replies();
    List<Page> mix =
        mixed(List.of(HOME, topics(), LEARNING, lists(), topics(), topics(), searches(), HOME));
    List<Kind> all = new ArrayList<>(pages());
    all.add(
        new Kind(
            REPLY,
            MEMBERS,
            (wrk, cookies, parallel, time) ->
                wrk.send(replies, cookies, REPLIES_A_PAGE, parallel, time)));
    all.add(
        new Kind(
            "decision",
            MODERATORS,
            (wrk, cookies, parallel, time) ->
                wrk.sendOnce(decisions(time), cookies, parallel, time)));
    all.add(new Sittings(testbed, MEMBERS).answering());
    all.add(
        new Kind(
            MIX,
            MEMBERS,
            (wrk, cookies, parallel, time) ->
                wrk.mix(replies, mix, BETWEEN, cookies, parallel, time)));
    return all;
  }

  /** Those that only read. */
  List<Kind> pages() throws SQLException {
    return List.of(
        reading("home", MEMBERS, HOME),
        reading("topic of 20 replies", MEMBERS, topics()),
        reading("topic list", MEMBERS, lists()),
        reading(SEARCH, MEMBERS, searches()),
        reading("my learning", MEMBERS, LEARNING),
        reading("queue", MODERATORS, QUEUE));
  }

  private static Kind reading(String name, List<String> people, List<Page> pages) {
    return new Kind(
        name, people, (wrk, cookies, parallel, time) -> wrk.read(pages, cookies, parallel, time));
  }

  // As they follow on each other, with other ones of each kind each time.
  private static List<Page> mixed(List<List<Page>> turns) {
    List<Page> mixed = new ArrayList<>();
    for (int round = 0; round < DIFFERENT; round++) {
      for (int turn = 0; turn < turns.size(); turn++) {
        List<Page> pages = turns.get(turn);
        mixed.add(pages.get((round * turns.size() + turn) % pages.size()));
      }
    }
    return mixed;
  }

  private List<Page> topics() throws SQLException {
    return pages(
        "select '/communities/topic/' || id, title from communities_contribution where kind = 'TOPIC' and reply_count"
            + " between 18 and 22 and state = 'PUBLISHED' order by id limit "
            + DIFFERENT);
  }

  private List<Page> lists() throws SQLException {
    return pages(
        "select '/communities/community/' || slug, name from communities_community where slug like 'bench-%' order by id"
            + " limit "
            + DIFFERENT);
  }

  // Two words of a title: they lead to it, and to whatever else has them. What people really wrote
  // begins with signs now and then, which an address would have to spell.
  private List<Page> searches() throws SQLException {
    return pages(
        "select '/search?q=' || split_part(title, ' ', 1) || '+' || split_part(title, ' ', 2), '<mark>' from"
            + " communities_contribution where kind = 'TOPIC' and state = 'PUBLISHED' and title ~ '^[A-Za-z]+ [A-Za-z]+'"
            + " order by id limit "
            + DIFFERENT);
  }

  // In the first community, of which all of them are members.
  private List<Act> replies() throws SQLException {
    return pages(
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
  }

  private List<Act> decisions(Duration time) throws SQLException {
    return testbed.generator().hold((int) time.toSeconds() * CASES_A_SECOND).stream()
        .map(
            id ->
                new Act(
                    "/moderation/case/" + id,
                    "decision",
                    "verdict=APPROVE&decide=0",
                    "/moderation/"))
        .toList();
  }

  private List<Page> pages(String query) throws SQLException {
    return testbed.rows(query).stream().map(row -> new Page(row.get(0), row.get(1))).toList();
  }
}
