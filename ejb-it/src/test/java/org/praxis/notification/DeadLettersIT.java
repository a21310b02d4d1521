package org.praxis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.LEARNER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.AnyHour;
import org.praxis.harness.As;
import org.praxis.notification.view.DeadLetter;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class DeadLettersIT {
  private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);

  @Inject DeadLetters letters;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private As administrator;
  private final UUID reader = UUID.randomUUID();
  private final UUID letter = UUID.randomUUID();

  @BeforeEach
  void anAdministrator() {
    administrator = As.person("admin1");
  }

  @Test
  void aLetterThatIsRefusedOnceMoreTooOftenWaitsForAnAdministratorWhoSendsItAgain()
      throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "insert into people_person (id, uid, name, mail, has_photo, arrived_at, version)"
                + " values (:id, :uid, 'Nobody', 'not an address', false, now(), 0)")
        .setParameter("id", reader)
        .setParameter("uid", reader.toString())
        .executeUpdate();
    AnyHour.of(reader, em);
    em.createNativeQuery(
            "insert into notification_letter (id, reader, form, written_at, state, due_at,"
                + " refusals) values (:id, :reader, 'NEWS', now(), 'WAITING', now(), 7)")
        .setParameter("id", letter)
        .setParameter("reader", reader)
        .executeUpdate();
    em.createNativeQuery(
            "insert into notification_item (reader, kind, subject, title, told_at, cadence, due_at,"
                + " letter) values (:reader, 'CERTIFIED', '1', 'A track', now(), 'IMMEDIATELY',"
                + " now(), :letter)")
        .setParameter("reader", reader)
        .setParameter("letter", letter)
        .executeUpdate();
    transaction.commit();
    await().atMost(Duration.ofSeconds(30)).until(() -> dead() != null);
    assertThat(dead().tries()).isEqualTo(8);
    assertThat(dead().error()).isNotBlank();
    assertThat(dead().person().value()).isEqualTo(reader);
    administrator.run(() -> letters.retry(DeadKind.LETTER, letter.toString()));
    assertThat(dead()).isNull();
    // Refused anew, and not given up: it has its eight tries again.
    await().atMost(Duration.ofSeconds(30)).until(() -> refusals() == 1);
    assertThatThrownBy(
            () -> administrator.run(() -> letters.retry(DeadKind.LETTER, letter.toString())))
        .isInstanceOf(NoSuchDeadLetter.class);
  }

  @Test
  void newsThatNobodyCouldTakeInIsThereTooAndIsTriedAgain() throws Exception {
    transaction.begin();
    Number event =
        (Number)
            em.createNativeQuery(
                    "insert into platform_event (type, payload, recorded_at) values"
                        + " ('org.praxis.NoEvent', '{}', now()) returning id")
                .getSingleResult();
    em.createNativeQuery(
            "insert into platform_delivery (event_id, subscriber, attempts, due_at, last_error)"
                + " values (:event, 'nobody', 12, null, 'because')")
        .setParameter("event", event.longValue())
        .executeUpdate();
    transaction.commit();
    String id = event + "@nobody";
    assertThat(administrator.call(() -> letters.dead(ALL)).items())
        .filteredOn(one -> one.id().equals(id))
        .singleElement()
        .satisfies(one -> assertThat(one.what()).isEqualTo("NoEvent → nobody"))
        .satisfies(one -> assertThat(one.error()).isEqualTo("because"));
    administrator.run(() -> letters.retry(DeadKind.DELIVERY, id));
    assertThat(administrator.call(() -> letters.dead(ALL)).items())
        .noneMatch(one -> one.id().equals(id));
    transaction.begin();
    em.createNativeQuery("delete from platform_delivery where event_id = :event")
        .setParameter("event", event.longValue())
        .executeUpdate();
    transaction.commit();
  }

  @Test
  void onlyAdministratorsSeeThem() {
    assertThatThrownBy(() -> LEARNER.call(() -> letters.dead(ALL)))
        .isInstanceOf(EJBAccessException.class);
  }

  private DeadLetter dead() throws Exception {
    return administrator.call(() -> letters.dead(ALL)).items().stream()
        .filter(one -> one.id().equals(letter.toString()))
        .findFirst()
        .orElse(null);
  }

  private int refusals() {
    return ((Number)
            em.createNativeQuery(
                    "select refusals from notification_letter where id = :id and state = 'WAITING'")
                .setParameter("id", letter)
                .getSingleResult())
        .intValue();
  }
}
