package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.notification.mail.SessionCalendar.Entry;

class SessionCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MADE = Instant.parse("2027-01-02T03:04:05Z");

  private static Entry entry(Instant begins, int sequence) {
    return new Entry(
        "5f0e@corp.example",
        sequence,
        MADE,
        begins,
        begins.plus(Duration.ofHours(3)),
        "Calm; at the phone, and \\ elsewhere",
        "Room 4, Berlin",
        "First line\nhttp://127.0.0.1:8080/training/session/1",
        "http://127.0.0.1:8080/training/session/1",
        "praxis@corp.example",
        "Praxis",
        "jonas@corp.example",
        "Jonas Brandt; \"JB\"");
  }

  private static VEvent only(String text, String method) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    assertThat(calendar.getMethod().getValue()).isEqualTo(method);
    assertThat(calendar.getEvents()).hasSize(1);
    return calendar.getEvents().get(0);
  }

  @Test
  void anInvitationSaysWhoWhenAndWhere() {
    Instant begins = Instant.parse("2027-03-22T08:00:00Z");
    VEvent event = only(SessionCalendar.invitation(entry(begins, 4)), "REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo("5f0e@corp.example");
    assertThat(event.getSequence().getValue()).isEqualTo(4);
    assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(begins));
    assertThat(event.getDateEnd().getValue())
        .isEqualTo(Date.from(begins.plus(Duration.ofHours(3))));
    assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(MADE));
    assertThat(event.getSummary().getValue()).isEqualTo("Calm; at the phone, and \\ elsewhere");
    assertThat(event.getLocation().getValue()).isEqualTo("Room 4, Berlin");
    assertThat(event.getDescription().getValue()).contains("First line\nhttp");
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(event.getOrganizer().getEmail()).isEqualTo("praxis@corp.example");
    assertThat(event.getAttendees())
        .singleElement()
        .satisfies(
            attendee -> {
              assertThat(attendee.getEmail()).isEqualTo("jonas@corp.example");
              assertThat(attendee.getCommonName()).isEqualTo("Jonas Brandt;  JB");
              assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
              assertThat(attendee.getRsvp()).isFalse();
            });
  }

  @Test
  void theHourIsThatOfThePlaceOnBothSidesOfAChangeOfTheClock() {
    for (int day : new int[] {27, 28, 29}) {
      ZonedDateTime nine = ZonedDateTime.of(2027, 3, day, 9, 0, 0, 0, BERLIN);
      String text = SessionCalendar.invitation(entry(nine.toInstant(), 0));
      assertThat(only(text, "REQUEST").getDateStart().getValue().toInstant().atZone(BERLIN))
          .isEqualTo(nine);
      assertThat(text).contains(day == 27 ? "DTSTART:20270327T080000Z" : "T070000Z");
    }
  }

  @Test
  void aCancellationIsOfTheSameEntryAndNewerThanWhatItCancels() {
    Instant begins = Instant.parse("2027-03-22T08:00:00Z");
    VEvent invited = only(SessionCalendar.invitation(entry(begins, 4)), "REQUEST");
    VEvent event = only(SessionCalendar.cancellation(entry(begins, 4)), "CANCEL");
    assertThat(event.getUid().getValue()).isEqualTo(invited.getUid().getValue());
    assertThat(event.getSequence().getValue()).isGreaterThan(invited.getSequence().getValue());
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getAttendees()).hasSize(1);
  }

  @Test
  void whatIsTakenAlongByHandIsForNobodyInParticular() {
    VEvent event =
        only(
            SessionCalendar.published(List.of(entry(Instant.parse("2027-03-22T08:00:00Z"), 0))),
            "PUBLISH");
    assertThat(event.getAttendees()).isEmpty();
    assertThat(event.getOrganizer()).isNull();
  }
}
