package org.praxis.training.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.sessions.SessionDateDraft;

class ArrangementTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Arrangement.Where OFFICE =
      new Arrangement.Where(new OfficeId(new UUID(0, 1)), "Berlin", BERLIN);
  private static final Arrangement.Where ONLINE = new Arrangement.Where(null, null, BERLIN);

  private static SessionDateDraft draft(String begins, String ends) {
    return draft(begins, ends, "Room 4", null, null);
  }

  private static SessionDateDraft draft(
      String begins, String ends, String room, String link, String bookBy) {
    return new SessionDateDraft(
        LocalDateTime.parse(begins),
        LocalDateTime.parse(ends),
        null,
        null,
        room,
        link,
        3,
        List.of(new PersonId(new UUID(0, 2))),
        "de",
        null,
        bookBy == null ? null : LocalDateTime.parse(bookBy),
        null,
        false);
  }

  @Test
  void aSeriesKeepsItsHourThoughTheClockChangesInBetween() {
    SessionDateDraft first = draft("2027-03-22T09:00", "2027-03-22T12:00");
    Arrangement before = Arrangement.of(first, OFFICE);
    Arrangement after = Arrangement.of(first.later(1), OFFICE);
    assertThat(before.begins()).isEqualTo(Instant.parse("2027-03-22T08:00:00Z"));
    assertThat(after.begins()).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
    assertThat(Duration.between(after.begins(), after.ends())).isEqualTo(Duration.ofHours(3));
    Arrangement later = Arrangement.of(first.later(32), OFFICE);
    assertThat(later.begins()).isEqualTo(Instant.parse("2027-11-01T08:00:00Z"));
  }

  @Test
  void aTimeThatTheClockPassesOverIsRefusedAndOneThatItShowsTwiceIsTheFirst() {
    refused(draft("2027-03-28T02:30", "2027-03-28T05:00"), OFFICE, "begins");
    Arrangement autumn = Arrangement.of(draft("2027-10-31T02:30", "2027-10-31T04:00"), OFFICE);
    assertThat(autumn.begins()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    assertThat(Duration.between(autumn.begins(), autumn.ends()))
        .as("with the hour that comes twice")
        .isEqualTo(Duration.ofMinutes(150));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-22T09:00, 2027-03-22T09:00, ends",
    "2027-03-22T09:00, 2027-03-21T09:00, ends",
    "2027-03-22T09:00, 2027-03-30T09:00, ends",
    "+999999999-12-31T09:00, +999999999-12-31T10:00, begins",
    "2027-03-22T09:00, +300000-03-22T10:00, ends"
  })
  void timesThatMakeNoSenseAreRefusedAtTheirField(String begins, String ends, String field) {
    refused(draft(begins, ends), OFFICE, field);
  }

  @Test
  void allThatMakesNoSenseIsSaidAtOnce() {
    SessionDateDraft wrong =
        draft("2027-03-22T09:00", "2027-03-22T08:00", null, "http://x", "2027-03-23T09:00");
    assertThatThrownBy(() -> Arrangement.of(wrong, OFFICE))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal ->
                assertThat(
                        Stream.iterate(
                                Optional.of(refusal), Optional::isPresent, one -> one.get().also())
                            .map(one -> one.get().field().orElseThrow()))
                    .containsExactly("ends", "link", "bookBy"));
  }

  @Test
  void somebodyHasToKnowWhereToGo() {
    refused(draft("2027-03-22T09:00", "2027-03-22T10:00", " ", null, null), OFFICE, "room");
    refused(draft("2027-03-22T09:00", "2027-03-22T10:00", "Room 4", null, null), ONLINE, "office");
    Arrangement online =
        Arrangement.of(
            draft("2027-03-22T09:00", "2027-03-22T10:00", null, "https://meet.example/1", null),
            ONLINE);
    assertThat(online.room()).isNull();
  }

  @Test
  void bookingEndsWhenItBeginsUnlessItIsSaidThatItEndsBefore() {
    assertThat(Arrangement.of(draft("2027-03-22T09:00", "2027-03-22T10:00"), OFFICE))
        .satisfies(at -> assertThat(at.bookBy()).isEqualTo(at.begins()))
        .satisfies(at -> assertThat(at.thereUnlessBeginning(at.bookBy())).isNull());
    Arrangement early =
        Arrangement.of(
            draft("2027-03-22T09:00", "2027-03-22T10:00", "Room 4", null, "2027-03-20T18:00"),
            OFFICE);
    assertThat(early.there(early.bookBy())).isEqualTo("2027-03-20T18:00");
    refused(
        draft("2027-03-22T09:00", "2027-03-22T10:00", "Room 4", null, "2027-03-22T09:01"),
        OFFICE,
        "bookBy");
    refused(
        draft("2027-03-22T09:00", "2027-03-22T10:00", "Room 4", null, "-9999-01-01T00:00"),
        OFFICE,
        "bookBy");
  }

  @Test
  void whoComesNeedNotHearThatBookingEndsEarlier() {
    Arrangement one = Arrangement.of(draft("2027-03-22T09:00", "2027-03-22T10:00"), OFFICE);
    assertThat(
            one.differs(
                Arrangement.of(
                    draft(
                        "2027-03-22T09:00", "2027-03-22T10:00", "Room 4", null, "2027-03-20T18:00"),
                    OFFICE)))
        .isFalse();
    assertThat(
            one.differs(
                Arrangement.of(
                    draft("2027-03-22T09:00", "2027-03-22T10:00", "Room 5", null, null), OFFICE)))
        .isTrue();
  }

  private static void refused(SessionDateDraft draft, Arrangement.Where where, String field) {
    assertThatThrownBy(() -> Arrangement.of(draft, where))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }
}
