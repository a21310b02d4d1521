package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

/** How long the relay may take, and what becomes of a connection that did not answer. */
class ConnectionTest {
  @Test
  void whatAnswersTooLateIsNotTakenForTheAnswerToTheNext() throws Exception {
    AtomicInteger mails = new AtomicInteger();
    UnaryOperator<String> script =
        line -> {
          if (line.equals(".") && mails.getAndIncrement() == 0) {
            pause();
            return "250 this is late";
          }
          return ScriptedServer.USUAL;
        };
    try (ScriptedServer relay = new ScriptedServer(script)) {
      Properties properties = properties(relay);
      Undelayed sockets = new Undelayed();
      properties.put("mail.smtp.socketFactory", sockets);
      Session session = Session.getInstance(properties);
      Connection server = new Connection(session, sockets, 50);
      server.connect(null, null);
      SMTPMessage message = message(session);
      assertThatThrownBy(() -> server.send(message)).isInstanceOf(Broken.class);
      assertThatThrownBy(() -> server.send(message)).isInstanceOf(Broken.class);
      assertThat(relay.heard()).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
    }
  }

  @Test
  void afterAMailARelayMayThinkLongerThanBeforeIt() throws Exception {
    UnaryOperator<String> script =
        line -> {
          if (line.equals(".")) {
            pause();
          }
          return ScriptedServer.USUAL;
        };
    try (ScriptedServer relay = new ScriptedServer(script)) {
      Properties properties = properties(relay);
      properties.setProperty("mail.smtp.timeout", "200");
      Undelayed sockets = new Undelayed();
      properties.put("mail.smtp.socketFactory", sockets);
      Session session = Session.getInstance(properties);
      try (Connection server = new Connection(session, sockets, Connection.LOOKED_INTO)) {
        server.connect(null, null);
        server.send(message(session));
        assertThat(sockets.last().getSoTimeout()).isEqualTo(200);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Properties properties(ScriptedServer relay) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(relay.port()));
    return properties;
  }

  private static SMTPMessage message(Session session) throws MessagingException {
    SMTPMessage message = new SMTPMessage(session);
    message.setFrom("praxis@corp.example");
    message.setRecipients(Message.RecipientType.TO, "amina@corp.example");
    message.setText("Hello.");
    return message;
  }
}
