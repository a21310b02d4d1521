package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.people.Staff.word;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class OfficeKeepingIT {
  private static final Set<DayOfWeek> SUNDAY_ON =
      Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

  @Inject OfficeKeeping keeping;
  @Inject Staff staff;

  @Test
  void hrSetsClockHoursAndDays() throws Exception {
    OfficeId id = office();
    As.person("hr1")
        .run(
            () ->
                keeping.change(id, new OfficeDraft("Asia/Dubai", "08:30", "17:15", SUNDAY_ON, 0L)));
    OfficeHours now = LEARNER.call(() -> keeping.office(id));
    assertThat(now.zone()).isEqualTo(ZoneId.of("Asia/Dubai"));
    assertThat(now.opens()).isEqualTo(LocalTime.of(8, 30));
    assertThat(now.closes()).isEqualTo(LocalTime.of(17, 15));
    assertThat(now.days()).isEqualTo(SUNDAY_ON);
    assertThat(now.version()).isEqualTo(1);
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
    OfficeId id = office();
    OfficeDraft draft = new OfficeDraft("UTC", "08:00", "16:00", SUNDAY_ON, 0L);
    As.person("admin1").run(() -> keeping.change(id, draft));
    assertThatThrownBy(() -> As.person("hr1").run(() -> keeping.change(id, draft)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void noSuchZoneTimeOrDayIsRefusedAtItsField() throws Exception {
    OfficeId id = office();
    refused(id, new OfficeDraft("Mars/Olympus", "08:00", "16:00", SUNDAY_ON, 0L), "zone");
    refused(id, new OfficeDraft("+01:00", "08:00", "16:00", SUNDAY_ON, 0L), "zone");
    refused(id, new OfficeDraft("UTC", "8", "16:00", SUNDAY_ON, 0L), "opens");
    refused(id, new OfficeDraft("UTC", "08:00", "25:00", SUNDAY_ON, 0L), "closes");
    refused(id, new OfficeDraft("UTC", "16:00", "08:00", SUNDAY_ON, 0L), "closes");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws Exception {
    refused(
        office(),
        new OfficeDraft("Mars", "8", "8", Set.of(), 0L),
        "zone",
        "opens",
        "closes",
        "days");
    refused(
        office(),
        new OfficeDraft("Mars", "16:00", "08:00", Set.of(), 0L),
        "zone",
        "closes",
        "days");
  }

  @Test
  void theCaseOfAZoneDoesNotMatter() throws Exception {
    OfficeId id = office();
    OfficeDraft draft = new OfficeDraft("asia/SINGAPORE ", "08:00", "16:00", SUNDAY_ON, 0L);
    As.person("hr1").run(() -> keeping.change(id, draft));
    assertThat(LEARNER.call(() -> keeping.office(id)).zone().getId()).isEqualTo("Asia/Singapore");
  }

  @Test
  void anOfficeOfPeopleWhoWorkFromEverywhereHasNoZone() throws Exception {
    OfficeId id = office();
    OfficeDraft draft = new OfficeDraft(" ", "08:00", "16:00", SUNDAY_ON, 0L);
    As.person("hr1").run(() -> keeping.change(id, draft));
    assertThat(LEARNER.call(() -> keeping.office(id)).zone()).isNull();
    assertThat(LEARNER.call(() -> keeping.offices(new PageRequest(1, 100))).items())
        .anyMatch(office -> office.zone() == null);
  }

  @Test
  void nobodyElseChangesAnOffice() throws Exception {
    OfficeId id = office();
    OfficeDraft draft = new OfficeDraft("UTC", "08:00", "16:00", SUNDAY_ON, 0L);
    assertThatThrownBy(() -> LEARNER.run(() -> keeping.change(id, draft)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void anOfficeThatNobodyKnowsIsMissing() {
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.office(new OfficeId(UUID.randomUUID()))))
        .isInstanceOf(NoSuchOffice.class);
  }

  @Test
  void allOfficesAreListedByName() throws Exception {
    OfficeId id = office();
    assertThat(LEARNER.call(() -> keeping.offices(new PageRequest(1, 100))).items())
        .isSortedAccordingTo(java.util.Comparator.comparing(o -> o.name().toLowerCase()))
        .extracting(OfficeHours::id)
        .contains(id);
  }

  private OfficeId office() {
    return staff.office("A " + word(), "UTC", "09:00", "17:00");
  }

  private void refused(OfficeId id, OfficeDraft draft, String... fields) {
    assertThatThrownBy(() -> As.person("hr1").run(() -> keeping.change(id, draft)))
        .satisfies(
            refusal ->
                assertThat(Failures.cause(refusal, ConstraintViolationException.class))
                    .get()
                    .extracting(
                        e ->
                            e.getConstraintViolations().stream()
                                .map(one -> one.getPropertyPath().toString())
                                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                                .toList(),
                        InstanceOfAssertFactories.list(String.class))
                    .containsExactlyInAnyOrder(fields));
  }
}
