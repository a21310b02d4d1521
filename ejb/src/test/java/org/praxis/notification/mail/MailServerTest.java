package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.praxis.notification.mail.store.Letters.Letter;
import org.praxis.people.PersonId;
import org.praxis.people.view.Receiver;

/** What becomes of letters by what the relay says, and where it says nothing. */
class MailServerTest {
  private static final Duration CLAIM = Duration.ofMinutes(15);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
  private final List<String> said = new ArrayList<>();

  @Test
  void oneConnectionCarriesAll() throws IOException {
    try (ScriptedServer relay = new ScriptedServer(line -> ScriptedServer.USUAL)) {
      assertThat(server(relay).send(portion(3))).isTrue();
      assertThat(said).containsExactly("sent 1 2 3");
      assertThat(relay.heard()).containsOnlyOnce("CONNECT");
    }
  }

  @Test
  void whatTheRelayRefusesByItsRulesIsRefusedAndStopsNobodysAddress() throws IOException {
    try (ScriptedServer relay =
        new ScriptedServer(to("2", "550 5.7.1 Unable to relay", ScriptedServer.USUAL))) {
      assertThat(server(relay).send(portion(3))).isTrue();
      assertThat(said).containsExactly("refused 2: 550 5.7.1 Unable to relay", "sent 1 3");
    }
  }

  @Test
  void whereNobodyIsThatIsSaidOfTheAddress() throws IOException {
    try (ScriptedServer relay =
        new ScriptedServer(to("2", "550 5.1.1 No such user", ScriptedServer.USUAL))) {
      assertThat(server(relay).send(portion(3))).isTrue();
      assertThat(said).containsExactly("nobody 2: 550 5.1.1 No such user", "sent 1 3");
    }
  }

  @Test
  void aLetterAtWhichTheConnectionBreaksIsRefusedAndTheOthersLeave() throws IOException {
    AtomicReference<String> at = new AtomicReference<>("");
    UnaryOperator<String> script =
        line -> {
          if (line.startsWith("RCPT")) {
            at.set(line);
          }
          return line.equals(".") && at.get().contains("<2@") ? ScriptedServer.HANGS_UP : "250 ok";
        };
    try (ScriptedServer relay = new ScriptedServer(usuallyData(script))) {
      MailServer server = server(relay);
      assertThat(server.send(portion(3))).isTrue();
      assertThat(said).hasSize(3);
      assertThat(said.get(0)).isEqualTo("sent 1");
      // Once more as the first of a connection, before it is said to be its fault.
      assertThat(said.get(1)).startsWith("refused 2: ");
      assertThat(said.get(2)).isEqualTo("sent 3");
      assertThat(server.isWorthTrying()).isTrue();
    }
  }

  @Test
  void aRelayThatHasEnoughOfAConnectionGetsTheRestOnAnother() throws IOException {
    AtomicInteger mails = new AtomicInteger();
    UnaryOperator<String> script =
        line ->
            line.startsWith("MAIL") && mails.incrementAndGet() % 3 == 0
                ? "421 4.7.0 Too many"
                : ScriptedServer.USUAL;
    try (ScriptedServer relay = new ScriptedServer(script)) {
      assertThat(server(relay).send(portion(4))).isTrue();
      assertThat(said).containsExactly("sent 1 2", "sent 3 4");
    }
  }

  @Test
  void aRelayThatBreaksEveryConnectionIsAwayAndCountsAgainstTwoLettersAlone() throws IOException {
    try (ScriptedServer relay =
        new ScriptedServer(
            line -> line.startsWith("MAIL") ? ScriptedServer.HANGS_UP : ScriptedServer.USUAL)) {
      MailServer server = server(relay);
      assertThat(server.send(portion(4))).isFalse();
      assertThat(said).hasSize(3);
      assertThat(said.get(0)).startsWith("refused 1");
      assertThat(said.get(1)).startsWith("refused 2");
      assertThat(said.get(2)).startsWith("delayed 3 4");
      assertThat(server.isWorthTrying()).isFalse();
    }
  }

  @Test
  void aRelayThatIsAwayOnlyDelays() throws IOException {
    ScriptedServer relay = new ScriptedServer(line -> ScriptedServer.USUAL);
    relay.close();
    MailServer server = server(relay);
    assertThat(server.send(portion(2))).isFalse();
    assertThat(said).singleElement().asString().startsWith("delayed 1 2");
    assertThat(server.isWorthTrying()).isFalse();
  }

  @Test
  void aSlowRelayIsGivenNothingMoreLongBeforeTheClaimEnds() throws IOException {
    UnaryOperator<String> script =
        line -> {
          if (line.equals(".")) {
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
          }
          return ScriptedServer.USUAL;
        };
    try (ScriptedServer relay = new ScriptedServer(script)) {
      assertThat(server(relay).send(portion(5))).isTrue();
      assertThat(said).containsExactly("sent 1 2", "given back 3 4 5");
    }
  }

  // To the letter with that number.
  private static UnaryOperator<String> to(String number, String answer, String others) {
    return line -> line.startsWith("RCPT") && line.contains("<" + number + "@") ? answer : others;
  }

  private static UnaryOperator<String> usuallyData(UnaryOperator<String> script) {
    return line -> {
      String answer = script.apply(line);
      return answer.equals("250 ok") ? ScriptedServer.USUAL : answer;
    };
  }

  private static Properties properties(ScriptedServer relay) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(relay.port()));
    return properties;
  }

  private MailServer server(ScriptedServer relay) {
    MailServer server = new MailServer();
    server.session = Session.getInstance(properties(relay));
    server.settings = new MailSettings();
    server.settings.claim = CLAIM;
    server.settings.outage = Duration.ofSeconds(30);
    server.settings.user = Optional.empty();
    server.settings.password = Optional.empty();
    server.clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now.get();
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    server.envelopes =
        new Envelopes() {
          @Override
          SMTPMessage of(Composed letter, Instant at) throws MessagingException {
            return message(server.session, letter.letter().number());
          }
        };
    server.posting = new Said();
    server.unreachable =
        new Unreachable() {
          @Override
          public void note(Composed letter, Instant until, int code, String why) {
            said.add("nobody " + letter.letter().number() + ": " + why);
          }
        };
    return server;
  }

  private static SMTPMessage message(Session session, long number) throws MessagingException {
    SMTPMessage message = new SMTPMessage(session);
    message.setFrom("praxis@corp.example");
    message.setRecipients(Message.RecipientType.TO, number + "@corp.example");
    message.setText("Hello.");
    return message;
  }

  private Portions.Portion portion(int letters) {
    List<Composed> composed = new ArrayList<>();
    for (int i = 1; i <= letters; i++) {
      PersonId reader = new PersonId(UUID.randomUUID());
      composed.add(
          new Composed(
              new Letter(
                  new LetterId(new UUID(0, i)),
                  i,
                  reader,
                  LetterForm.NEWS,
                  null,
                  null,
                  null,
                  null,
                  now.get(),
                  0),
              new Receiver(
                  reader, "u" + i, "U", i + "@corp.example", Locale.ENGLISH, ZoneOffset.UTC),
              null,
              "Praxis",
              null,
              null,
              false,
              true));
    }
    return new Portions.Portion(composed, letters, now.get().plus(CLAIM));
  }

  /** Says what is said of letters. */
  private final class Said extends Posting {
    @Override
    public void sent(Collection<Composed> those) {
      add("sent", those.stream().map(one -> one.letter().id()).toList(), "");
    }

    @Override
    public void delay(Collection<LetterId> those, Instant until, Duration wait, String why) {
      add(wait.isZero() ? "given back" : "delayed", those, wait.isZero() ? "" : ": " + why);
    }

    @Override
    public void refused(Letter letter, Instant until, String why) {
      said.add("refused " + letter.number() + ": " + why);
    }

    private void add(String what, Collection<LetterId> those, String why) {
      if (!those.isEmpty()) {
        StringBuilder numbers = new StringBuilder(what);
        those.forEach(id -> numbers.append(' ').append(id.value().getLeastSignificantBits()));
        said.add(numbers + why);
      }
    }
  }
}
