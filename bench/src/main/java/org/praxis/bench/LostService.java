package org.praxis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praxis.bench.Answered.Sort;

/** One of those around Praxis is away for a while; what does not need it goes on. */
abstract sealed class LostService implements Experiment {
  /** People read, write and search; each is watched by itself. */
  private static final String HOME = "home";

  private static final String TOPIC = "topic";
  private static final String REPLY = "reply";
  private static final String SEARCH = "search";
  private static final String SIGN_IN = "signing in again";
  private static final String FIRST = "signing in as somebody of whom nothing is known yet";
  private static final String PASSWORD = "API with a password";

  private final String service;
  private final Duration away;
  private final Duration after;

  private LostService(String service, Duration away, Duration after) {
    this.service = service;
    this.away = away;
    this.after = after;
  }

  static LostService directory(Duration away) {
    return new OfDirectory(away);
  }

  static LostService mail(Duration away) {
    return new OfMail(away);
  }

  static LostService index(Duration away) {
    return new OfIndex(away);
  }

  // Of whom the directory has to be asked.
  private static List<String> strangers(Testbed testbed) {
    return testbed.directory().logins().stream()
        .filter(login -> !Acts.PEOPLE.contains(login))
        .toList();
  }

  /** What must go on as if nothing were. */
  abstract List<String> unharmed();

  abstract void goes(Testbed testbed);

  abstract void comes(Testbed testbed);

  /** Before anything is away. */
  void prepare(Testbed testbed, Scene scene) {}

  /** What else is to be so when it is back. */
  void afterwards(Testbed testbed, Ledger ledger, Outage outage, Findings findings)
      throws SQLException {}

  /** In s, until all is well after its return. */
  double toRecover() {
    return 10;
  }

  @Override
  public String name() {
    return service + " away for a while";
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    String run =
        service.replace(' ', '-') + "-" + Long.toString(Instant.now().getEpochSecond(), 36);
    Ledger ledger = new Ledger(run);
    Scene scene = Scene.make(testbed.api(), run, 2);
    prepare(testbed, scene);
    Acts acts = new Acts(testbed);
    String topic = scene.topics().get(0);
    Map<String, Crowd.Person> people = new LinkedHashMap<>();
    people.put(HOME, acts.reads("/", "id=\"new\""));
    people.put(TOPIC, acts.reads("/communities/topic/" + topic, "id=\"replying\""));
    people.put(REPLY, acts.replies(topic, ledger));
    people.put(SEARCH, acts.searches("helps"));
    people.put(SIGN_IN, acts.signsIn(Acts.PEOPLE));
    people.put(FIRST, acts.signsIn(strangers(testbed)));
    people.put(PASSWORD, acts.asksTheApi("topics/" + topic, topic));
    Crowd crowd = new Crowd();
    people.forEach((kind, person) -> crowd.with(kind, 1, person));
    Outage outage = Outage.of(crowd, () -> goes(testbed), away, () -> comes(testbed), after);
    outage.tell(findings, service + " away", people.keySet());
    outage.nothingBroken(findings);
    for (String kind : unharmed()) {
      long harmed = outage.seen().of(kind).count(Sort.REFUSED);
      findings.demand(harmed == 0, "%s was refused %d times.".formatted(kind, harmed));
    }
    double all = outage.allGoodAfter();
    findings.figure("%s back: all answers good after, s".formatted(service), all);
    findings.demand(all <= toRecover(), "It took %.1f s until all was well.".formatted(all));
    afterwards(testbed, ledger, outage, findings);
    Reckoning reckoning = new Reckoning(testbed);
    reckoning.awaitDelivered(findings);
    reckoning.nothingIsLost(ledger, findings);
  }

  /** Who has signed in goes on; who has not is told to wait. */
  private static final class OfDirectory extends LostService {
    OfDirectory(Duration away) {
      super("directory", away, Duration.ofSeconds(12));
    }

    @Override
    public String expected() {
      return "Whoever has signed in reads, writes and searches on; whoever is not known yet is told in words to wait; signing in"
          + " works within 10 s of the directory's return.";
    }

    @Override
    List<String> unharmed() {
      return List.of(HOME, TOPIC, REPLY, SEARCH);
    }

    @Override
    void goes(Testbed testbed) {
      testbed.directory().goAway();
    }

    @Override
    void comes(Testbed testbed) {
      testbed.directory().comeBack();
    }
  }

  /** Nobody notices; what was to be sent is sent later. */
  private static final class OfMail extends LostService {
    /** Mail waits for half a minute after its first failure, and twice that after the next. */
    private static final Duration TO_SEND = Duration.ofMinutes(2);

    private Instant begun;

    OfMail(Duration away) {
      super("mail server", away, Duration.ofSeconds(5));
    }

    @Override
    public String expected() {
      return "Nothing is refused to anybody; what was to be mailed meanwhile is mailed within two minutes of the server's return.";
    }

    @Override
    List<String> unharmed() {
      return List.of(HOME, TOPIC, REPLY, SEARCH, SIGN_IN, FIRST, PASSWORD);
    }

    @Override
    void prepare(Testbed testbed, Scene scene) {
      Acts.wantMail(testbed.api(), Scene.ASKER);
      begun = Instant.now();
    }

    @Override
    void goes(Testbed testbed) {
      testbed.mail().goAway();
    }

    @Override
    void comes(Testbed testbed) {
      testbed.mail().comeBack();
    }

    @Override
    void afterwards(Testbed testbed, Ledger ledger, Outage outage, Findings findings)
        throws SQLException {
      Reckoning mails = new Reckoning(testbed);
      Instant begin = Instant.now();
      findings.figure("letters that wait when it is back", mails.unsent(begun));
      findings.await(
          TO_SEND,
          () -> mails.undelivered() == 0 && mails.unsent(begun) == 0,
          "Two minutes after the server's return letters still wait.");
      findings.figure(
          "mail server back: all sent after, s",
          (Duration.between(begin, Instant.now()).toMillis() + 5_000) / 1000.0);
      findings.figure("mails that came", testbed.mail().mails().size());
      findings.demand(!testbed.mail().mails().isEmpty(), "No mail came after its return.");
    }
  }

  /** The embedded index's folder is moved away, and back. */
  private static final class OfIndex extends LostService {
    OfIndex(Duration away) {
      super("search index", away, Duration.ofSeconds(20));
    }

    @Override
    public String expected() {
      return "Whoever reads and writes does not notice; searching finds, or says in words that it cannot; within 30 s of the"
          + " index's return what was written meanwhile is found.";
    }

    @Override
    List<String> unharmed() {
      return List.of(HOME, TOPIC, REPLY, SIGN_IN, FIRST, PASSWORD);
    }

    @Override
    double toRecover() {
      return 30; // it is made anew, and 22 000 things are in it
    }

    @Override
    void goes(Testbed testbed) {
      move(testbed.data().resolve("search"), testbed.data().resolve("search-away"));
    }

    @Override
    void comes(Testbed testbed) {
      Path search = testbed.data().resolve("search");
      if (Files.exists(search)) {
        org.praxis.dev.Folders.remove(search); // whatever was begun anew meanwhile
      }
      move(testbed.data().resolve("search-away"), search);
    }

    private static void move(Path from, Path to) {
      try {
        Files.move(from, to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    void afterwards(Testbed testbed, Ledger ledger, Outage outage, Findings findings) {
      // By its number the last reply is told apart from all others.
      List<String> replies = ledger.replies();
      String last =
          replies
              .get(replies.size() - 1)
              .replaceAll("\\D*(\\d+) of ([^,]+),.*", "\"number $1 of $2\"");
      Instant begin = Instant.now();
      findings.await(
          Duration.ofSeconds(30),
          () ->
              testbed
                      .api()
                      .get(Scene.ASKER, "search?q=" + URLEncoder.encode(last, UTF_8))
                      .at("/hits/total")
                      .asInt()
                  > 0,
          "What was written last is not found half a minute later.");
      findings.figure(
          "search index back: the last reply is found after, s",
          Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }
  }
}
