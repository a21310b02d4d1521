package org.praxis.dev;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The three that Praxis needs around it: a directory, a mail relay and a database. */
public record Services(Directory directory, MailCatcher mail, Postgres postgres)
    implements AutoCloseable {

  /**
   * For a developer: the data stays in {@code folder}, with the mails and the database's log.
   *
   * @param notice takes one line when an earlier run left something to clear away
   * @throws StartRefused when one of them does not start
   */
  public static Services persistent(Ports ports, Path ldif, Path folder, Consumer<String> notice) {
    return new Services(
        Directory.start(ports.ldap(), ldif),
        MailCatcher.start(ports.smtp(), ports.imap(), folder.resolve("mail")),
        Postgres.persistent(
            ports.postgres(),
            folder.resolve("postgres"),
            folder.resolve("log/postgres.log"),
            notice));
  }

  /** The same with a database for measurements. */
  public static Services measured(Ports ports, Path ldif, Path folder, Consumer<String> notice) {
    return new Services(
        Directory.start(ports.ldap(), ldif),
        MailCatcher.start(ports.smtp(), ports.imap(), folder.resolve("mail")),
        Postgres.measured(
            ports.postgres(),
            folder.resolve("postgres"),
            folder.resolve("log/postgres.log"),
            notice));
  }

  /**
   * For tests: {@code folder} is emptied first. What a killed test run left in it is ended.
   *
   * @throws StartRefused when a port is taken, those of the server included, or one of them does
   *     not start
   */
  public static Services throwAway(Ports ports, Path ldif, Path folder) {
    Postgres.endLeftover(folder.resolve("postgres"), line -> {});
    ports.requireFree();
    var postgres = Postgres.throwAway(ports.postgres(), folder.resolve("postgres"));
    Folders.remove(folder.resolve("mail"));
    return new Services(
        Directory.start(ports.ldap(), ldif),
        MailCatcher.start(ports.smtp(), ports.imap(), folder.resolve("mail")),
        postgres);
  }

  /** The same with a database that was started in place of this one, which was stopped. */
  public Services with(Postgres started) {
    return new Services(directory, mail, started);
  }

  /** What tells a server where these services are, see {@code wildfly-config/README.md}. */
  public Map<String, String> environment() {
    return Map.ofEntries(
        entry("PRAXIS_DB_URL", postgres.url()),
        entry("PRAXIS_DB_USER", Postgres.PRAXIS),
        entry("PRAXIS_DB_PASSWORD", Postgres.PRAXIS),
        entry("PRAXIS_LDAP_URL", directory.url()),
        entry("PRAXIS_LDAP_BIND_DN", Directory.BIND_DN),
        entry("PRAXIS_LDAP_BIND_PASSWORD", Directory.BIND_PASSWORD),
        // The directory forgets everything, its entryUUIDs too; the staff's numbers stay.
        entry("PRAXIS_LDAP_ATTRIBUTE_ID", "employeeNumber"),
        entry("PRAXIS_SMTP_HOST", "127.0.0.1"),
        entry("PRAXIS_SMTP_PORT", Integer.toString(mail.port())),
        entry("PRAXIS_MAIL_SECRET", "of a server on one's own machine alone"),
        entry("PRAXIS_MAIL_REPLY_TO", MailCatcher.PRAXIS),
        entry("PRAXIS_MAILBOX_URL", mail.mailbox()),
        entry("PRAXIS_MAILBOX_USER", MailCatcher.PRAXIS),
        entry("PRAXIS_MAILBOX_PASSWORD", MailCatcher.PASSWORD),
        entry("PRAXIS_OFFICE_ZONES", SampleCompany.OFFICE_ZONES));
  }

  @Override
  public void close() {
    mail.close();
    directory.close();
    postgres.close();
  }
}
