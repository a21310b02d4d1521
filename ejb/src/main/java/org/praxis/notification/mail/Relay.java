package org.praxis.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the company's mail relay.
 *
 * @param user whom it knows us as; empty where it takes mail from known hosts without asking
 */
record Relay(Session session, Optional<String> user, Optional<String> password) {
  private static final String PATIENCE = "30000";

  /**
   * A connection, to be closed. Where encryption is configured there is none without it: whoever
   * stands between could say that the relay knows of no encryption (RFC 3207, section 6).
   */
  Connection connect() throws MessagingException {
    // The session is everybody's: each connection has its own sockets.
    Properties properties = new Properties();
    properties.putAll(session.getProperties());
    properties.putIfAbsent("mail.smtp.connectiontimeout", PATIENCE);
    properties.putIfAbsent("mail.smtp.timeout", PATIENCE);
    properties.putIfAbsent("mail.smtp.writetimeout", PATIENCE);
    Undelayed sockets = new Undelayed();
    properties.put("mail.smtp.socketFactory", sockets);
    properties.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
    if (isUpgraded()) {
      properties.put("mail.smtp.starttls.required", "true");
    }
    Connection server =
        new Connection(Session.getInstance(properties), sockets, Connection.LOOKED_INTO);
    server.connect(user.orElse(null), password.orElse(null));
    return server;
  }

  /** Whether a password would be read by whoever stands between. */
  boolean tellsThePassword() {
    return user.isPresent() && !isUpgraded() && !isTrue("mail.smtp.ssl.enable");
  }

  private boolean isUpgraded() {
    return isTrue("mail.smtp.starttls.enable");
  }

  private boolean isTrue(String property) {
    return Boolean.parseBoolean(String.valueOf(session.getProperties().get(property)));
  }
}
