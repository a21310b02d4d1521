package org.praxis.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.people.PersonId;
import org.praxis.training.CertificateNumber;
import org.praxis.training.EnrolmentId;
import org.praxis.training.TrackId;
import org.praxis.training.event.TrackCompleted;

class JsonTest {
  private static final UUID ID = UUID.fromString("0c9f1c5a-8f6b-4f0e-9a55-6f2f5f1d2b11");

  record Note(PersonId by, Instant at) {}

  @Test
  void anIdentityIsAPlainStringAndATimeIsIso() {
    Note note = new Note(new PersonId(ID), Instant.parse("2026-03-01T08:00:00Z"));
    String json = Json.write(note);
    assertThat(json).isEqualTo("{\"by\":\"" + ID + "\",\"at\":\"2026-03-01T08:00:00Z\"}");
    assertThat(Json.read(json, Note.class)).isEqualTo(note);
  }

  @Test
  void anEventComesBackAsItWasRecorded() {
    TrackCompleted event =
        new TrackCompleted(
            new EnrolmentId(ID),
            new PersonId(ID),
            new TrackId(ID),
            CertificateNumber.next(),
            Instant.EPOCH);
    assertThat(Json.read(Json.write(event), TrackCompleted.class)).isEqualTo(event);
  }

  @Test
  void newsOfAnEarlierReleaseIsReadWithoutWhatIsGone() {
    Note note = new Note(new PersonId(ID), null);
    assertThat(Json.read("{\"by\":\"" + ID + "\",\"bye\":1}", Note.class)).isEqualTo(note);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "12345.5", "\"12345\"", "\"2027-01-01\"", "\"x\""})
  void whatIsNoTimeIsAnError(String time) {
    assertThatThrownBy(() -> Json.read("{\"at\":" + time + "}", Note.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  record Day(LocalDate on, LocalDateTime begins, Integer often, String text) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"on\":\"2027-01-31T00:00:00Z\"",
        "\"on\":\"2027-01-31T00:00:00\"",
        "\"on\":20000",
        "\"begins\":\"2027-01-31T10:00:00Z\"",
        "\"often\":1.5",
        "\"often\":1.0",
        "\"often\":\"1\"",
        "\"text\":\"a\\u0000b\""
      })
  void whatWouldBecomeSomethingElseIsAnErrorAtItsField(String field) {
    assertThatThrownBy(() -> Json.mapper().readValue("{" + field + "}", Day.class))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            mistake ->
                assertThat(field)
                    .startsWith("\"" + mistake.getPath().get(0).getFieldName() + "\""));
  }

  @Test
  void aDayATimeAndATextComeBackAsTheyWereWritten() {
    Day day = new Day(LocalDate.of(2027, 1, 31), LocalDateTime.of(2027, 1, 31, 10, 0), 1, "a\nb");
    assertThat(Json.read(Json.write(day), Day.class)).isEqualTo(day);
  }

  @Test
  void whatIsNoIdentityIsAnError() {
    assertThatThrownBy(() -> Json.read("{\"by\":\"me\"}", Note.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
