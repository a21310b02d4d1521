package org.praxis.bench;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.praxis.bench.Crowd.Person;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;
import org.praxis.dev.PraxisApi;

/** What people do while something is taken from Praxis. */
final class Acts {
  /** Of the sample company, without duties, and in this order when several are needed. */
  static final List<String> PEOPLE = Kinds.MEMBERS;

  private static final String PASSWORD = "praxis";
  private static final String INCOMPLETE =
      "The index is being made. Until it is done, not everything is found.";

  private final Testbed testbed;
  private final AtomicInteger next = new AtomicInteger();

  Acts(Testbed testbed) {
    this.testbed = testbed;
  }

  /** From now on told by mail at once of whoever answers them, whatever the time of day is. */
  static void wantMail(PraxisApi api, String person) {
    api.put(person, "me/mail/choices", Map.of("choices", Map.of("ANSWERS", "IMMEDIATELY")));
    long version = api.get(person, "me/mail").at("/rhythm/version").asLong();
    api.put(
        person,
        "me/mail/rhythm",
        Map.of(
            "quietFrom",
            "00:00",
            "quietTo",
            "00:00",
            "digestAt",
            "08:00",
            "weeklyOn",
            DayOfWeek.MONDAY,
            "days",
            DayOfWeek.values(),
            "version",
            version));
  }

  private String somebody() {
    return PEOPLE.get(next.getAndIncrement() % PEOPLE.size());
  }

  /** Opens a page, with these words in it. */
  Person reads(String path, String words) {
    return () -> {
      FormVisitor visitor = testbed.signedIn(somebody());
      return () -> Answered.of(visitor.open(path), page -> isWith(page, words));
    };
  }

  /** Asks the API for something, with a password each time. */
  Person asksTheApi(String path, String words) {
    return () -> {
      FormVisitor program = new FormVisitor(testbed.address()).asProgramOf(somebody(), PASSWORD);
      return () -> Answered.of(program.open("/api/v1/" + path), answer -> isWith(answer, words));
    };
  }

  /** Replies by the form of a topic's page, and opens it again for each reply. */
  Person replies(String topic, Ledger ledger) {
    return () -> {
      FormVisitor visitor = testbed.signedIn(somebody());
      return () -> replyByForm(visitor, "/communities/topic/" + topic, ledger);
    };
  }

  static Answered replyByForm(FormVisitor visitor, String path, Ledger ledger) {
    Landing page = visitor.open(path);
    var form = Form.in(page, path, "replying");
    if (form.isEmpty()) {
      return Answered.of(page, any -> false);
    }
    String words = ledger.words();
    Landing sent = form.get().send(visitor, Map.of("text", words, "send", "Reply"));
    Answered answered =
        Answered.of(
            sent, answer -> isSentOn(answer) && answer.location().contains("/communities/topic/"));
    if (answered.sort() == Answered.Sort.GOOD) {
      ledger.replied(words);
    } else if (answered.sort() == Answered.Sort.REFUSED
        && sent.type().startsWith("text/html")
        && sent.text().contains("id=\"replying\"")
        && !sent.text().contains(words)) {
      return Answered.broken("the form came back without what was typed");
    }
    return answered;
  }

  /** Replies by the API. */
  static Answered replyByApi(FormVisitor program, String topic, Ledger ledger) {
    String words = ledger.words();
    Landing sent =
        program.postJson("/api/v1/topics/" + topic + "/replies", "{\"text\":\"" + words + "\"}");
    Answered answered = Answered.of(sent, answer -> answer.status() / 100 == 2);
    if (answered.sort() == Answered.Sort.GOOD) {
      ledger.replied(words);
    }
    return answered;
  }

  /** Signs in by the form, each time somebody else of these and in another browser. */
  Person signsIn(List<String> people) {
    AtomicInteger turn = new AtomicInteger();
    return () ->
        () -> {
          String login = people.get(turn.getAndIncrement() % people.size());
          return Answered.of(
              new FormVisitor(testbed.address()).signIn(login, PASSWORD), Landing::isSignedIn);
        };
  }

  /** Searches; that not everything is found is said in words too. */
  Person searches(String words) {
    return () -> {
      FormVisitor visitor = testbed.signedIn(somebody());
      return () -> {
        Landing page = visitor.open("/search?q=" + words);
        return page.status() == 200 && page.text().contains(INCOMPLETE)
            ? Answered.refused(INCOMPLETE)
            : Answered.of(page, found -> isWith(found, "<mark>"));
      };
    };
  }

  static boolean isSentOn(Landing answer) {
    return answer.status() == 302 || answer.status() == 303;
  }

  private static boolean isWith(Landing page, String words) {
    return page.status() == 200 && page.text().contains(words);
  }
}
