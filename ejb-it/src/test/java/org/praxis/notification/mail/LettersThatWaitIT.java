package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.AnyHour;
import org.praxis.notification.NoticeRemoval;

/** Letters that do not leave at once, and what is removed when it is long over. */
@ExtendWith(ArquillianExtension.class)
class LettersThatWaitIT {
  @Inject Rounds rounds;
  @Inject LetterRemoval letterRemoval;
  @Inject NoticeRemoval noticeRemoval;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final UUID reader = UUID.randomUUID();

  @Test
  void whatCannotBeComposedIsRefusedAndTheOthersLeave() throws Exception {
    transaction.begin();
    person();
    AnyHour.of(reader, em);
    UUID odd = letter("WAITING", "0 days", 0);
    item(odd, "NO_SUCH_KIND");
    UUID last = letter("WAITING", "0 days", 7);
    item(last, "NO_SUCH_KIND");
    UUID good = letter("WAITING", "0 days", 0);
    item(good, "CERTIFIED");
    transaction.commit();
    rounds.until(
        () ->
            state(good).equals("SENT")
                && state(last).equals("DEAD")
                && number("refusals from notification_letter", odd) == 1);
    assertThat(state(odd)).isEqualTo("WAITING");
    assertThat(
            em.createNativeQuery("select error from notification_letter where id = :id")
                .setParameter("id", odd)
                .getSingleResult()
                .toString())
        .contains("NO_SUCH_KIND");
  }

  @Test
  void aLetterThatHadToWaitDoesNotComeAtAQuietHourButAnAnswerDoes() throws Exception {
    transaction.begin();
    person();
    AnyHour.of(reader, em);
    em.createNativeQuery(
            "update notification_rhythm set days = array[cast(extract(isodow from now() + interval"
                + " '3 days') as smallint)] where person = :reader")
        .setParameter("reader", reader)
        .executeUpdate();
    UUID news = letter("WAITING", "0 days", 2);
    item(news, "CERTIFIED");
    UUID answer = letter("WAITING", "0 days", 0);
    em.createNativeQuery(
            "update notification_letter set form = 'ANSWER', answer = 'EMPTY' where id = :id")
        .setParameter("id", answer)
        .executeUpdate();
    transaction.commit();
    rounds.until(() -> state(answer).equals("SENT"));
    rounds.until(
        () ->
            number(
                    "extract(day from due_at - now() + interval '1 hour') from notification_letter",
                    news)
                >= 1);
    assertThat(state(news)).isEqualTo("WAITING");
    assertThat(number("refusals from notification_letter", news)).isEqualTo(2);
  }

  @Test
  void muchThatIsDueAtOnceComesInOneLetterAndLittleInOneEach() throws Exception {
    transaction.begin();
    person();
    AnyHour.of(reader, em);
    due(5);
    transaction.commit();
    rounds.until(() -> letters("NEWS") == 5);
    assertThat(letters("GATHERED")).isZero();
    transaction.begin();
    due(6);
    transaction.commit();
    rounds.until(() -> letters("GATHERED") == 1);
    assertThat(letters("NEWS")).isEqualTo(5);
  }

  private void due(int items) {
    em.createNativeQuery(
            "insert into notification_item (reader, kind, subject, title, told_at, cadence, due_at)"
                + " select :reader, 'CERTIFIED', cast(n as text), 'A track', now(), 'IMMEDIATELY',"
                + " now() from generate_series(1, :items) n")
        .setParameter("reader", reader)
        .setParameter("items", items)
        .executeUpdate();
  }

  private long letters(String form) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from notification_letter where reader = :reader and form = :form")
                .setParameter("reader", reader)
                .setParameter("form", form)
                .getSingleResult())
        .longValue();
  }

  @Test
  void whatIsLongOverIsRemovedAlsoWhereItWasGivenUp() throws Exception {
    transaction.begin();
    person();
    UUID dead = letter("DEAD", "91 days", 8);
    UUID sent = letter("SENT", "91 days", 0);
    UUID recent = letter("DEAD", "89 days", 8);
    UUID incoming = incoming("91 days");
    UUID recentIncoming = incoming("89 days");
    UUID seen = notice("366 days");
    UUID recentlySeen = notice("364 days");
    UUID unseen = notice(null);
    transaction.commit();
    letterRemoval.remove();
    noticeRemoval.remove();
    assertThat(isThere("notification_letter", dead)).isFalse();
    assertThat(isThere("notification_letter", sent)).isFalse();
    assertThat(isThere("notification_letter", recent)).isTrue();
    assertThat(isThere("notification_incoming", incoming)).isFalse();
    assertThat(isThere("notification_incoming", recentIncoming)).isTrue();
    assertThat(isThere("notification_notice", seen)).isFalse();
    assertThat(isThere("notification_notice", recentlySeen)).isTrue();
    assertThat(isThere("notification_notice", unseen)).isTrue();
  }

  private void person() {
    em.createNativeQuery(
            "insert into people_person (id, uid, name, mail, has_photo, arrived_at, version)"
                + " values (:id, :uid, 'Somebody', :mail, false, now(), 0)")
        .setParameter("id", reader)
        .setParameter("uid", reader.toString())
        .setParameter("mail", reader + "@corp.example")
        .executeUpdate();
  }

  private UUID letter(String state, String ago, int refusals) {
    UUID id = UUID.randomUUID();
    em.createNativeQuery(
            "insert into notification_letter (id, reader, form, written_at, state, due_at, over_at,"
                + " refusals) values (:id, :reader, 'NEWS', now(), :state, case when :state ="
                + " 'WAITING' then now() end, case when :state <> 'WAITING' then now() -"
                + " cast(:ago as interval) end, :refusals)")
        .setParameter("id", id)
        .setParameter("reader", reader)
        .setParameter("state", state)
        .setParameter("ago", ago)
        .setParameter("refusals", refusals)
        .executeUpdate();
    return id;
  }

  private void item(UUID letter, String kind) {
    em.createNativeQuery(
            "insert into notification_item (reader, kind, subject, title, told_at, cadence, due_at,"
                + " letter) values (:reader, :kind, '1', 'A track', now(), 'IMMEDIATELY', now(),"
                + " :letter)")
        .setParameter("reader", reader)
        .setParameter("kind", kind)
        .setParameter("letter", letter)
        .executeUpdate();
  }

  private UUID incoming(String ago) {
    UUID id = UUID.randomUUID();
    em.createNativeQuery(
            "insert into notification_incoming (id, digest, received_at, content, state, over_at)"
                + " values (:id, cast(cast(:id as text) as bytea), now(), '', 'DEAD', now() -"
                + " cast(:ago as interval))")
        .setParameter("id", id)
        .setParameter("ago", ago)
        .executeUpdate();
    return id;
  }

  private UUID notice(String seenAgo) {
    UUID id = UUID.randomUUID();
    em.createNativeQuery(
            "insert into notification_notice (id, reader, kind, subject, title, told_at, seen_at)"
                + " values (:id, :reader, 'CERTIFIED', cast(:id as text), 'A track', now() -"
                + " interval '400 days', now() - cast(cast(:ago as text) as interval))")
        .setParameter("id", id)
        .setParameter("reader", reader)
        .setParameter("ago", seenAgo)
        .executeUpdate();
    return id;
  }

  private String state(UUID letter) {
    return (String)
        em.createNativeQuery("select state from notification_letter where id = :id")
            .setParameter("id", letter)
            .getSingleResult();
  }

  private boolean isThere(String table, UUID id) {
    return number("count(*) from " + table, id) > 0;
  }

  private long number(String of, UUID id) {
    return ((Number)
            em.createNativeQuery("select " + of + " where id = :id")
                .setParameter("id", id)
                .getSingleResult())
        .longValue();
  }
}
