package org.praxis.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.praxis.bench.Answered.Sort;
import org.praxis.bench.Crowd.Person;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/** The disk with what people attach is full. */
final class FullDisk implements Experiment {
  private static final int SMALL = 16; // MB
  private static final int ENOUGH = 64;
  private static final int FILE = 500_000; // bytes
  private static final int MOST_FILES = 200;
  private static final Duration WATCHED = Duration.ofSeconds(8);
  private static final String PERSON = "learner2";

  private static final String ATTACHING = "attaching by the API";
  private static final String WITH_FILE = "replying with a file";

  @Override
  public String name() {
    return "disk of the attachments full";
  }

  @Override
  public String expected() {
    return "Whoever attaches is told in words, with status 503 or 507, and what they typed stays; reading and replying go on; as"
        + " soon as there is room, files are taken again.";
  }

  @Override
  public void run(Testbed testbed, Findings findings) throws SQLException {
    String run = "disk-" + Long.toString(Instant.now().getEpochSecond(), 36);
    Ledger ledger = new Ledger(run);
    Scene scene = Scene.make(testbed.api(), run, 2);
    try (SmallDisk disk = SmallDisk.mount(testbed, SMALL)) {
      fill(testbed, findings);
      String topic = scene.topics().get(0);
      Acts acts = new Acts(testbed);
      Crowd crowd = new Crowd();
      crowd
          .with("home", 1, acts.reads("/", "id=\"new\""))
          .with("topic", 1, acts.reads("/communities/topic/" + topic, "id=\"replying\""))
          .with("reply", 1, acts.replies(topic, ledger))
          .with(ATTACHING, 1, attaching(testbed))
          .with(WITH_FILE, 1, withFile(testbed, scene.topics().get(1), ledger));
      Outage outage = Outage.of(crowd, () -> {}, WATCHED, () -> disk.enlarge(ENOUGH), WATCHED);
      judge(outage, findings);
    } catch (SmallDisk.NotMounted e) {
      findings.skip("Only root may mount a small disk, and so it was not tried: " + e.getMessage());
      return;
    }
    Reckoning reckoning = new Reckoning(testbed);
    reckoning.awaitDelivered(findings);
    reckoning.nothingIsLost(ledger, findings);
  }

  private static void judge(Outage outage, Findings findings) {
    Sightings full = outage.seen().until(outage.back());
    findings.demand(
        full.count(Sort.BROKEN) == 0,
        "%d answers were neither good nor a refusal in words: %s."
            .formatted(full.count(Sort.BROKEN), full.complaints(Sort.BROKEN)));
    for (String kind : new String[] {"home", "topic", "reply"}) {
      Sightings those = outage.seen().of(kind);
      findings.demand(
          those.count(Sort.REFUSED) == 0,
          "%s was refused %d times.".formatted(kind, those.count(Sort.REFUSED)));
    }
    for (String kind : new String[] {ATTACHING, WITH_FILE}) {
      findings.demand(
          full.of(kind).count(Sort.REFUSED) > 0,
          kind + " was never refused, so the disk was not full.");
      findings.figure(kind + " refused in words", full.of(kind).count(Sort.REFUSED));
    }
    findings.see("Meanwhile was said: " + full.complaints(Sort.REFUSED) + ".");
    findings.figure("room again: all answers good after, s", outage.allGoodAfter());
    findings.demand(
        outage.allGoodAfter() <= 2,
        "It took %.1f s until files were taken again.".formatted(outage.allGoodAfter()));
    Sightings after = outage.afterwards();
    findings.demand(
        after.of(ATTACHING).count(Sort.GOOD) > 0 && after.of(WITH_FILE).count(Sort.GOOD) > 0,
        "No file was taken when there was room: " + after.complaints(Sort.REFUSED));
  }

  private static void fill(Testbed testbed, Findings findings) {
    FormVisitor visitor = testbed.signedIn(PERSON);
    for (int file = 1; file <= MOST_FILES; file++) {
      Landing sent = attach(visitor, "filling " + file, FILE, file);
      if (sent.status() / 100 != 2) {
        findings.figure("files until the disk was full", file - 1.0);
        findings.demand(
            Answered.of(sent, any -> false).sort() == Sort.REFUSED,
            "The first that did not fit was answered %d: %s"
                .formatted(sent.status(), Answered.of(sent, any -> false).why()));
        return;
      }
    }
    throw new IllegalStateException("the disk does not become full");
  }

  private static Landing attach(FormVisitor visitor, String name, int size, long seed) {
    return visitor.post(
        "/api/v1/me/attachments?name=" + name.replace(' ', '-') + ".txt",
        "application/octet-stream",
        content(size, seed));
  }

  // A text that cannot be pressed together, as the database tries.
  private static byte[] content(int size, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(size);
    while (text.length() < size) {
      text.append((char) ('!' + random.nextInt(90)));
      if (text.length() % 80 == 79) {
        text.append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static Person attaching(Testbed testbed) {
    return () -> {
      FormVisitor visitor = testbed.signedIn(PERSON);
      return () ->
          Answered.of(attach(visitor, "another", FILE, 1), sent -> sent.status() / 100 == 2);
    };
  }

  // As browsers without scripts do: the file comes with the form.
  private static Person withFile(Testbed testbed, String topic, Ledger ledger) {
    return () -> {
      FormVisitor visitor = testbed.signedIn(Acts.PEOPLE.get(2));
      String path = "/communities/topic/" + topic;
      return () -> {
        Landing page = visitor.open(path);
        var form = Form.in(page, path, "replying");
        if (form.isEmpty()) {
          return Answered.of(page, any -> false);
        }
        String words = ledger.words();
        Landing sent =
            form.get()
                .send(visitor, Map.of("text", words, "send", "Reply"), "a.txt", content(FILE, 2));
        Answered answered = Answered.of(sent, Acts::isSentOn);
        if (answered.sort() == Sort.REFUSED && !sent.text().contains(words)) {
          return Answered.broken("what was typed is gone: " + answered.why());
        }
        return answered;
      };
    };
  }
}
