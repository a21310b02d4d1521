package org.praxis.notification.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.notification.mail.model.Seals;

/** How Praxis sends mail, as configured. */
@ApplicationScoped
public class MailSettings {
  @Inject
  @ConfigProperty(name = "praxis.public.url", defaultValue = "http://127.0.0.1:8080")
  String url;

  @Inject
  @ConfigProperty(name = "praxis.mail.from", defaultValue = "praxis@corp.example")
  String from;

  @Inject
  @ConfigProperty(name = "praxis.mail.reply.to")
  Optional<String> replies;

  @Inject
  @ConfigProperty(name = "praxis.mail.secret")
  Optional<String> secret;

  @Inject
  @ConfigProperty(name = "praxis.smtp.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "praxis.smtp.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "praxis.mail.workers", defaultValue = "4")
  int workers;

  @Inject
  @ConfigProperty(name = "praxis.mail.claim", defaultValue = "PT15M")
  Duration claim;

  @Inject
  @ConfigProperty(name = "praxis.mail.outage", defaultValue = "PT30S")
  Duration outage;

  private Optional<Seals> seals;

  @PostConstruct
  void read() {
    url = url.strip().replaceAll("/+$", "");
    from = from.strip();
    replies = replies.map(String::strip).filter(address -> address.indexOf('@') > 0);
    seals = secret.map(String::strip).filter(text -> !text.isEmpty()).map(Seals::new);
  }

  /** An address of a page, from anywhere. */
  public String page(String path) {
    return url + path;
  }

  /** Whether mail is sent at all: without a secret nothing can be signed. */
  public boolean isOn() {
    return seals.isPresent();
  }

  public Seals seals() {
    return seals.orElseThrow();
  }

  /** How the relay is reached by that session of the server. */
  Relay relay(Session session) {
    return new Relay(session, user.map(String::strip).filter(text -> !text.isEmpty()), password);
  }

  /** Whether replies by mail are taken. */
  boolean takesReplies() {
    return replies.isPresent();
  }

  /** The sender. */
  public String from() {
    return from;
  }

  /** In which mail's identities are said to be made. */
  public String domain() {
    return from.substring(from.indexOf('@') + 1);
  }

  /**
   * An address that comes back to us with a seal in it; empty where no mailbox is read.
   *
   * @param kind one letter before the seal
   */
  public Optional<String> sealedAddress(char kind, String seal) {
    return replies.map(
        address -> {
          int at = address.indexOf('@');
          return address.substring(0, at) + "+" + kind + seal + address.substring(at);
        });
  }

  /**
   * For so long nobody else takes what a node has claimed, which is then taken for dead. In half of
   * it a letter has to leave that is begun, however slow the relay is.
   */
  Duration claim() {
    return claim;
  }

  /** So long mail waits the first time that the relay is away. */
  Duration outage() {
    return outage;
  }

  /** Threads that send on this node. */
  public int workers() {
    return workers;
  }
}
