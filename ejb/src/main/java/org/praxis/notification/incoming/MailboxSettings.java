package org.praxis.notification.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail to us comes in, as configured. */
@ApplicationScoped
public class MailboxSettings {
  @Inject
  @ConfigProperty(name = "praxis.mailbox.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "praxis.mailbox.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "praxis.mailbox.password")
  Optional<String> password;

  /** {@code imaps://host:993/INBOX}, or imap, pop3, pop3s; empty where none is read. */
  Optional<String> url() {
    return url.map(String::strip).filter(text -> !text.isEmpty());
  }

  String user() {
    return user.orElse("");
  }

  String password() {
    return password.orElse("");
  }
}
