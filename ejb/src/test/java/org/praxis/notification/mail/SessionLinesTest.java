package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.view.ToldSession;

class SessionLinesTest {
  private static final Instant BEGINS = Instant.parse("2027-03-22T08:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aCalendarIsToldThePlaceAndNothingAroundIt() {
    assertThat(location("Room 2, Nairobi", false)).isEqualTo("Room 2, Nairobi");
    assertThat(location("Room 2, Nairobi", true)).isEqualTo("Room 2, Nairobi, oder online");
    assertThat(location(null, true)).doesNotContain(":").isNotBlank();
  }

  private static String location(String place, boolean online) {
    SessionLines lines = new SessionLines();
    lines.clock = Clock.fixed(BEGINS, ZoneOffset.UTC);
    lines.settings = new MailSettings();
    lines.settings.url = "https://praxis.corp.example";
    lines.settings.from = "praxis@corp.example";
    ToldSession session =
        new ToldSession(
            new PersonId(UUID.randomUUID()),
            new SessionDateId(UUID.randomUUID()),
            "5f0e",
            1,
            "Calm",
            "Practise",
            BEGINS,
            BEGINS.plus(Duration.ofHours(2)),
            BERLIN,
            place,
            online,
            List.of(),
            true,
            true,
            true,
            null);
    return Biweekly.parse(lines.download(session, Locale.GERMAN, BERLIN))
        .first()
        .getEvents()
        .get(0)
        .getLocation()
        .getValue();
  }
}
