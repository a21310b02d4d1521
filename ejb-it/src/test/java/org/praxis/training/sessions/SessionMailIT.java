package org.praxis.training.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.AnyHour;
import org.praxis.harness.As;
import org.praxis.harness.Mailbox;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.Rounds;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** What comes by mail of a date, and what it does to a calendar. */
@ExtendWith(ArquillianExtension.class)
class SessionMailIT extends WithSessions {
  @Inject Rounds rounds;
  @Inject People people;
  @Inject Inbox inbox;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  @BeforeEach
  void peopleWhoWantMailAtAnyHour() throws Exception {
    for (As person : List.of(LEARNER, COLLEAGUE, TRAINER)) {
      transaction.begin();
      AnyHour.of(id(person).value(), em);
      transaction.commit();
    }
  }

  @Test
  void anInvitationAnUpdateAndACancellationAreOfOneEntry() throws Exception {
    SessionDateId date = plan(72, 1);
    book(LEARNER, date);
    String invitation = calendar(LEARNER, 0, "REQUEST");
    assertThat(invitation).contains("SEQUENCE:0", "PARTSTAT=ACCEPTED", "STATUS:CONFIRMED");
    // What one comes for leads, each by itself, and no other moment stands there.
    assertThat(text(mails(LEARNER).get(0)).replace("\r", "").replace('\u202f', ' '))
        .containsPattern("\n\nYou have a seat\nWhen: [^\n]+ – [^\n]+ UTC\nWhere: online");
    assertThat(calendar(TRAINER, 0, "REQUEST"))
        .contains("UID:" + date + "." + id(TRAINER) + "@corp.example");

    SessionDateDraft later = planned(date).later(1);
    long version = seen(TRAINER, date).version();
    TRAINER.run(() -> planning.change(date, version, at(later, 1, true)));
    String update = calendar(LEARNER, 1, "REQUEST");
    assertThat(update).contains("SEQUENCE:2");
    assertThat(uid(update)).isEqualTo(uid(invitation));

    long now = seen(TRAINER, date).version();
    TRAINER.run(() -> planning.cancel(date, now, "Nobody else comes."));
    String cancellation = calendar(LEARNER, 2, "CANCEL");
    assertThat(cancellation).contains("STATUS:CANCELLED", "SEQUENCE:5");
    assertThat(uid(cancellation)).isEqualTo(uid(invitation));
    assertThat(text(mails(LEARNER).get(2))).contains("Nobody else comes.");
  }

  @Test
  void aSeriesIsOneNoticeAndOneLetterWithEachOfItsDatesForTheCalendar() throws Exception {
    SessionDateDraft draft = at(draft(96, 3, id(TRAINER)), 3, true);
    List<SessionDateId> dates = TRAINER.call(() -> planning.plan(slug, step, draft, 5));
    String entries = calendar(TRAINER, 0, "PUBLISH");
    assertThat(entries.split("BEGIN:VEVENT")).hasSize(6);
    for (SessionDateId date : dates) {
      assertThat(entries).contains("UID:" + date + "." + id(TRAINER) + "@corp.example");
    }
    assertThat(text(mails(TRAINER).get(0)))
        .contains("You give a series of these sessions", "Dates: 5", "/training/sessions#kept");
    assertThat(TRAINER.call(() -> inbox.notices(new PageRequest(1, 50))).items())
        .filteredOn(notice -> notice.title().equals(title))
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(NoticeKind.SESSION_SERIES))
        .satisfies(one -> assertThat(one.subject()).isEqualTo(dates.get(0).toString()));

    long version = seen(TRAINER, dates.get(0)).version();
    TRAINER.run(() -> planning.cancel(dates.get(0), version, "A holiday."));
    assertThat(calendar(TRAINER, 1, "CANCEL"))
        .contains("UID:" + dates.get(0) + "." + id(TRAINER) + "@corp.example");
    assertThat(mails(TRAINER)).hasSize(2);
  }

  @Test
  void whatWouldComeTooLateByMailComesInQuietHours() throws Exception {
    quiet(COLLEAGUE);
    try {
      tellOfNearAndFar();
    } finally {
      peopleWhoWantMailAtAnyHour();
    }
  }

  private void tellOfNearAndFar() throws Exception {
    SessionDateId far = plan(24 * 40, 1);
    SessionDateId near = plan(30, 1);
    book(LEARNER, near);
    book(COLLEAGUE, near);
    LEARNER.run(() -> booking.leave(near));
    assertThat(calendar(COLLEAGUE, 0, "REQUEST")).contains("/training/session/" + near);
    COLLEAGUE.run(() -> booking.leave(near));
    book(COLLEAGUE, far);
    long version = seen(TRAINER, far).version();
    TRAINER.run(() -> planning.cancel(far, version, "Nobody comes."));
    // The seat that was given back is told, and what is in forty days waits.
    assertThat(calendar(COLLEAGUE, 1, "CANCEL")).contains("/training/session/" + near);
    PersonId reader = id(COLLEAGUE);
    rounds.until(() -> waiting(reader, far) > 0);
    assertThat(mails(COLLEAGUE)).hasSize(2);
  }

  // Mail on one day of the week alone, which is not one of those that come next.
  private void quiet(As person) throws Exception {
    rows.change(
        "update notification_rhythm set days = array[cast(extract(isodow from now() - interval '2 days') as int)] where"
            + " person = ?1",
        id(person).value());
  }

  private long waiting(PersonId reader, SessionDateId date) {
    return ((Number)
            rows.read(
                    "select count(*) from notification_item where reader = ?1 and subject = ?2 and letter is null",
                    reader.value(),
                    date.toString())
                .get(0))
        .longValue();
  }

  private SessionDateDraft planned(SessionDateId date) throws Exception {
    return TRAINER.call(() -> planning.draft(date));
  }

  @Test
  void whoMovesUpIsInvitedThoughTheySawItInTheInboxAndTheLinkIsInNoMail() throws Exception {
    SessionDateId date = plan(72, 1);
    book(LEARNER, date);
    book(COLLEAGUE, date);
    LEARNER.run(() -> booking.leave(date));
    assertThat(calendar(COLLEAGUE, 0, "REQUEST"))
        .contains("/training/session/" + date)
        .doesNotContain("meet.example");
    assertThat(text(mails(COLLEAGUE).get(0))).doesNotContain("meet.example");
    assertThat(mails(COLLEAGUE).get(0).getSubject()).contains(title);
  }

  @Test
  void whoGivesASeatBackAndWaitsForAnotherHasNoEntryAnyMore() throws Exception {
    SessionDateId date = plan(72, 1);
    book(LEARNER, date);
    String invitation = calendar(LEARNER, 0, "REQUEST");
    book(COLLEAGUE, date);
    LEARNER.run(() -> booking.leave(date));
    assertThat(book(LEARNER, date).state()).isEqualTo(BookingState.WAITING);
    String cancellation = calendar(LEARNER, 1, "CANCEL");
    assertThat(cancellation).contains("STATUS:CANCELLED", "SEQUENCE:1");
    assertThat(uid(cancellation)).isEqualTo(uid(invitation));
    COLLEAGUE.run(() -> booking.leave(date));
    assertThat(calendar(LEARNER, 2, "REQUEST")).contains("SEQUENCE:2", "STATUS:CONFIRMED");
  }

  private String calendar(As person, int which, String method) throws Exception {
    rounds.until(() -> mails(person).size() > which);
    MimeMultipart parts = (MimeMultipart) mails(person).get(which).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    BodyPart last = parts.getBodyPart(parts.getCount() - 1);
    ContentType type = new ContentType(last.getContentType());
    assertThat(type.match("text/calendar")).isTrue();
    assertThat(type.getParameter("method")).isEqualTo(method);
    assertThat(type.getParameter("charset")).isEqualToIgnoringCase("utf-8");
    try (InputStream in = last.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
      assertThat(text).contains("METHOD:" + method);
      return text;
    }
  }

  private List<MimeMessage> mails(As person) throws Exception {
    return Mailbox.of(person.call(() -> people.me()).mail()).about(title);
  }

  private static String uid(String calendar) {
    return calendar.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }
}
