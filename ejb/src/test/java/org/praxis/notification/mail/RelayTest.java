package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

/** Reaching the relay as companies ask for it; the properties are those that WildFly sets. */
class RelayTest {
  private static final String HOST = "127.0.0.1";
  private static final Optional<String> USER = Optional.of("praxis");
  private static final Optional<String> PASSWORD = Optional.of("a secret");

  private final Properties properties = new Properties();

  @Test
  void whereThePortIsEncryptedFromTheFirstBytePraxisSignsInAndSends() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      server.setUser("praxis@corp.example", "praxis", "a secret");
      server.getUserManager().setAuthRequired(true);
      properties.setProperty("mail.smtp.ssl.enable", "true");
      send(relay(server.getSmtps().getPort(), PASSWORD));
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThatThrownBy(
              () -> relay(server.getSmtps().getPort(), Optional.of("another")).connect().close())
          .isInstanceOf(MessagingException.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void withStarttlsThePasswordGoesEncryptedAlone() throws Exception {
    properties.setProperty("mail.smtp.starttls.enable", "true");
    try (UpgradingServer server = new UpgradingServer(true)) {
      relay(server.port(), PASSWORD).connect().close();
      assertThat(server.encrypted()).anyMatch(line -> line.startsWith("AUTH "));
      assertThat(server.open()).noneMatch(line -> line.startsWith("AUTH "));
    }
  }

  @Test
  void aServerThatKnowsOfNoEncryptionGetsNeitherPasswordNorMail() throws IOException {
    properties.setProperty("mail.smtp.starttls.enable", "true");
    try (UpgradingServer server = new UpgradingServer(false)) {
      assertThatThrownBy(() -> relay(server.port(), PASSWORD).connect().close())
          .isInstanceOf(MessagingException.class)
          .hasMessageContaining("STARTTLS");
      assertThat(server.open())
          .noneMatch(line -> line.startsWith("AUTH ") || line.startsWith("MAIL "));
    }
  }

  @Test
  void aCertificateOfAnotherNameIsNotBelieved() throws IOException {
    properties.setProperty("mail.smtp.starttls.enable", "true");
    try (UpgradingServer server = new UpgradingServer(true)) {
      Relay relay = relay(server.port(), PASSWORD);
      properties.remove("mail.smtp.ssl.checkserveridentity");
      assertThatThrownBy(() -> relay.connect().close()).isInstanceOf(MessagingException.class);
      assertThat(server.encrypted()).noneMatch(line -> line.startsWith("AUTH "));
    }
  }

  @Test
  void withoutAUserPraxisDoesNotSignIn() throws Exception {
    properties.setProperty("mail.smtp.starttls.enable", "true");
    try (UpgradingServer server = new UpgradingServer(true)) {
      relay(server.port(), Optional.empty(), Optional.empty()).connect().close();
      assertThat(server.encrypted()).noneMatch(line -> line.startsWith("AUTH "));
    }
  }

  @Test
  void whoSetsAPasswordWithoutEncryptionIsWarned() {
    assertThat(relay(25, PASSWORD).tellsThePassword()).isTrue();
    assertThat(relay(25, Optional.empty(), Optional.empty()).tellsThePassword()).isFalse();
    properties.setProperty("mail.smtp.starttls.enable", "true");
    assertThat(relay(25, PASSWORD).tellsThePassword()).isFalse();
  }

  private Relay relay(int port, Optional<String> password) {
    return relay(port, USER, password);
  }

  // The certificate of the tests is made out to nobody's name.
  private Relay relay(int port, Optional<String> user, Optional<String> password) {
    properties.setProperty("mail.smtp.host", HOST);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
    return new Relay(Session.getInstance(properties), user, password);
  }

  private static void send(Relay relay) throws Exception {
    SMTPMessage message = new SMTPMessage(relay.session());
    message.setRecipients(Message.RecipientType.TO, "amina@corp.example");
    message.setFrom(new InternetAddress("praxis@corp.example"));
    message.setText("Hello.");
    try (Connection server = relay.connect()) {
      server.send(message);
    }
  }
}
