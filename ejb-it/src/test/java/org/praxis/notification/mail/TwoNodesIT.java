package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.LEARNER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.AnyHour;
import org.praxis.harness.Mailbox;
import org.praxis.people.People;

/**
 * Several who make letters and send them at the same moment, as two nodes do: what keeps them apart
 * is the database alone. The server's own round is at it as well.
 */
@ExtendWith(ArquillianExtension.class)
class TwoNodesIT {
  private static final int LETTERS = 60;
  private static final int READERS = 40;
  private static final int EACH = 5;

  @Resource ManagedExecutorService threads;
  @Inject Lettering lettering;
  @Inject Portions portions;
  @Inject MailServer server;
  @Inject People people;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final String title = "Track " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void noLetterGoesTwice() throws Exception {
    UUID reader = LEARNER.call(() -> people.me()).chip().id().value();
    transaction.begin();
    AnyHour.of(reader, em);
    em.createNativeQuery(
            "with letter as (insert into notification_letter (id, reader, form, written_at, state,"
                + " due_at) select gen_random_uuid(), :reader, 'NEWS', now(), 'WAITING', now()"
                + " from generate_series(1, :many) returning id) insert into notification_item"
                + " (reader, kind, subject, title, told_at, cadence, due_at, letter) select"
                + " :reader, 'CERTIFIED', '1', :title, now(), 'IMMEDIATELY', now(), id from letter")
        .setParameter("reader", reader)
        .setParameter("many", LETTERS)
        .setParameter("title", title)
        .executeUpdate();
    transaction.commit();
    twice(
        () -> {
          for (Portions.Portion p = portions.take(3); p.claimed() > 0; p = portions.take(3)) {
            server.send(p);
          }
          return null;
        });
    await().atMost(Duration.ofSeconds(30)).until(() -> sent() == LETTERS);
    Mailbox mailbox = Mailbox.of(LEARNER.call(() -> people.me()).mail());
    assertThat(identities(mailbox.about(title))).hasSize(LETTERS).doesNotHaveDuplicates();
  }

  @Test
  void aReadersDigestIsOneLetterAndNothingIsInTwo() throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "insert into notification_item (reader, kind, subject, title, told_at, cadence, due_at)"
                + " select r.id, 'CERTIFIED', cast(n as text), :title, now(), 'DAILY', now() from"
                + " (select gen_random_uuid() as id from generate_series(1, :readers)) r,"
                + " generate_series(1, :each) n")
        .setParameter("title", title)
        .setParameter("readers", READERS)
        .setParameter("each", EACH)
        .executeUpdate();
    transaction.commit();
    twice(() -> lettering.write());
    await().atMost(Duration.ofSeconds(30)).until(() -> number("letter is null") == 0);
    assertThat(number("true")).isEqualTo(READERS * EACH);
    assertThat(
            count(
                "select count(distinct (reader, letter)) from notification_item where title = :t"))
        .isEqualTo(READERS);
    assertThat(
            count(
                "select count(*) from notification_letter l where l.reader in (select reader from"
                    + " notification_item where title = :t)"))
        .isEqualTo(READERS);
  }

  private <T> void twice(Callable<T> act) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<T> node =
        () -> {
          together.await();
          return act.call();
        };
    for (Future<T> each : List.of(threads.submit(node), threads.submit(node))) {
      each.get();
    }
  }

  private static List<String> identities(List<MimeMessage> mails) throws Exception {
    List<String> found = new ArrayList<>();
    for (MimeMessage mail : mails) {
      found.add(mail.getMessageID());
    }
    return found;
  }

  private long sent() {
    return count(
        "select count(*) from notification_letter l join notification_item i on i.letter = l.id"
            + " where i.title = :t and l.state = 'SENT'");
  }

  private long number(String condition) {
    return count("select count(*) from notification_item where title = :t and " + condition);
  }

  private long count(String sql) {
    return ((Number) em.createNativeQuery(sql).setParameter("t", title).getSingleResult())
        .longValue();
  }
}
