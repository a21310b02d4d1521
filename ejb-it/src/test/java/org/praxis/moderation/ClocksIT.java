package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.people.Staff.word;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ClockKeeping;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NotKeeper;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.ClockView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.Staff;
import org.praxis.people.calendar.CalendarDraft;
import org.praxis.people.calendar.CalendarKeeping;
import org.praxis.people.calendar.Calendars;
import org.praxis.people.calendar.Closing;
import org.praxis.people.calendar.NeverOpen;
import org.praxis.people.calendar.view.OfficeCalendar;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Until when cases are to be decided, by whose calendar, and what a change of that does. */
@ExtendWith(ArquillianExtension.class)
class ClocksIT {
  @Inject Company company;
  @Inject ClockKeeping clocks;
  @Inject CalendarKeeping keeping;
  @Inject OfficeKeeping offices;
  @Inject Calendars calendars;
  @Inject DueAnew anew;
  @Inject CaseReview review;
  @Inject Staff staff;
  @Inject Statements statements;
  @PersistenceContext EntityManager em;
  @Inject UserTransaction transaction;

  @Test
  void whereNobodyChoseAnOfficeTheCompanysWorkingWeekCounts() throws Exception {
    String slug = company.community(1);
    CaseView read = waiting(slug, "A question");
    assertThat(read.due().at())
        .isEqualTo(calendars.company().due(read.submittedAt(), Duration.ofHours(8)));
    assertThat(read.due().late()).isFalse();
    assertThat(read.due().minutes()).isBetween(479L, 480L);
    CaseView severe = waiting(slug, "bluebird");
    assertThat(severe.due().at())
        .isEqualTo(calendars.company().due(severe.submittedAt(), Duration.ofHours(4)));
    assertThat(MODERATOR.call(() -> clocks.clock(slug)).office()).isNull();
  }

  @Test
  void aCaseIsDueByTheOfficesCalendarAndAnewWhenThatChangesAndReadsAsBefore() throws Exception {
    String slug = company.community(1);
    OfficeId office = staff.office("Calendar " + word(), "Asia/Kolkata", "10:00", "18:00");
    MODERATOR.call(() -> clocks.change(slug, new ClockDraft(office, 5, 2, 10, 0L)));
    CaseView read = waiting(slug, "A question");
    assertThat(read.due().at())
        .isEqualTo(
            calendars.of(Set.of(office)).get(office).due(read.submittedAt(), Duration.ofHours(5)));
    String headStart =
        "select extract(epoch from due_at - ranked_at) from moderation_case where id = '"
            + read.id()
            + "'";
    long before = number(headStart);

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    HR.run(
        () ->
            keeping.change(
                office,
                new CalendarDraft(
                    "IN",
                    "",
                    List.of(new Closing(today.minusDays(2), today.plusDays(40), "Moving house")),
                    0L)));
    Instant anew =
        calendars.of(Set.of(office)).get(office).due(read.submittedAt(), Duration.ofHours(5));
    assertThat(anew).isAfter(Instant.now().plus(Duration.ofDays(39)));
    await().until(() -> due(read.id()).equals(anew));
    assertThat(number(headStart)).as("it keeps its head start").isEqualTo(before);
    MODERATOR.call(() -> review.decide(read.id(), Company.ruling(Verdict.APPROVE, read.version())));
    assertThat(MODERATOR.call(() -> review.open(read.id())).due()).isNull();
  }

  @Test
  void anotherTargetIsAnotherDueTimeForWhatWaits() throws Exception {
    String slug = company.community(1);
    CaseView read = waiting(slug, "A question");
    MODERATOR.call(() -> clocks.change(slug, new ClockDraft(null, 16, 2, 10, 0L)));
    Instant later = calendars.company().due(read.submittedAt(), Duration.ofHours(16));
    await().until(() -> due(read.id()).equals(later));
    ClockView now = MODERATOR.call(() -> clocks.clock(slug));
    assertThat(now.firstHours()).isEqualTo(16);
    assertThatThrownBy(
            () -> MODERATOR.call(() -> clocks.change(slug, new ClockDraft(null, 9, 2, 10, 0L))))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> clocks.change(slug, new ClockDraft(null, 4, 5, 10, now.version()))))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).contains("severeHours"));
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        clocks.change(
                            slug,
                            new ClockDraft(
                                new OfficeId(UUID.randomUUID()), 4, 2, 10, now.version()))))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains("office"));
  }

  @Test
  void whatAModeratorHoldsIsPassedOverAndNobodyWaits() throws Exception {
    String slug = company.community(1);
    CaseView held = waiting(slug, "A question");
    waiting(slug, "Another");
    SpaceId space = space(held.id());
    Instant right = due(held.id());
    sql("update moderation_case set due_at = now() where space = '" + space + "'");
    transaction.begin();
    try {
      em.createNativeQuery("select key from moderation_case where id = :id for update")
          .setParameter("id", held.id().value())
          .getResultList();
      Instant start = Instant.now();
      DueAnew.Done done =
          AtOnce.<DueAnew.Done>outcomes(List.of(() -> anew.cases(List.of(space), 0))).get(0);
      assertThat(done.held()).isEqualTo(1);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    } finally {
      transaction.rollback();
    }
    assertThat(anew.cases(List.of(space), 0).held()).isZero();
    assertThat(due(held.id())).isEqualTo(right);
  }

  @Test
  void whatIsLateIsFoundAndSaidAndComesFirst() throws Exception {
    String slug = company.community(1);
    CaseView fine = waiting(slug, "A question");
    CaseView late = waiting(slug, "Another");
    sql(
        "update moderation_case set due_at = due_at - interval '60 days',"
            + " ranked_at = ranked_at - interval '60 days' where id = '"
            + late.id()
            + "'");
    SpaceId place = space(late.id());
    QueueFilter only = new QueueFilter(place, null, null, null, false, Pressing.LATE);
    assertThat(MODERATOR.call(() -> review.queue(only, PageRequest.first())).items())
        .singleElement()
        .satisfies(item -> assertThat(item.due().late()).isTrue())
        .extracting(QueueItem::id)
        .isEqualTo(late.id());
    QueueFilter all = new QueueFilter(place, null, null, null, false);
    assertThat(MODERATOR.call(() -> review.queue(all, PageRequest.first())).items())
        .extracting(QueueItem::id)
        .containsExactly(late.id(), fine.id());
  }

  @Test
  void theQueueCostsTheSameHoweverManyPlacesAndOfficesThereAre() throws Exception {
    for (int i = 0; i < 2; i++) {
      withOffice();
    }
    long few = statements.of(() -> MODERATOR.call(() -> review.queue(PageRequest.first())));
    for (int i = 0; i < 4; i++) {
      withOffice();
    }
    assertThat(statements.of(() -> MODERATOR.call(() -> review.queue(PageRequest.first()))))
        .isEqualTo(few);
  }

  @Test
  void aCalendarByWhichNobodyWorksForAYearIsRefusedAndSoIsARegionThatThereIsNot() throws Exception {
    OfficeId office = staff.office("Calendar " + word(), "Europe/Berlin", "09:00", "17:00");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThatThrownBy(
            () ->
                HR.run(
                    () ->
                        keeping.change(
                            office,
                            new CalendarDraft(
                                null,
                                null,
                                List.of(new Closing(today.minusDays(1), today.plusDays(800), "")),
                                0L))))
        .isInstanceOf(NeverOpen.class);
    assertField(office, new CalendarDraft("zz", null, List.of(), 0L), "country");
    assertField(office, new CalendarDraft("de", "xx", List.of(), 0L), "region");
    Closing one = new Closing(today, today.plusDays(2), "");
    assertField(
        office,
        new CalendarDraft(
            "de", null, List.of(one, new Closing(today.plusDays(2), today.plusDays(3), "")), 0L),
        "closings");
    assertField(
        office,
        new CalendarDraft("de", null, List.of(new Closing(today, today.minusDays(1), "")), 0L),
        "closings");
    assertField(
        office,
        new CalendarDraft("de", null, List.of(new Closing(today, LocalDate.MAX, "")), 0L),
        "closings");
    assertThatThrownBy(
            () ->
                LEARNER.run(
                    () -> keeping.change(office, new CalendarDraft("de", null, List.of(), 0L))))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void anOfficeThatClosesForGoodKeepsNobodyFromWriting() throws Exception {
    String slug = company.community(1);
    OfficeId office = staff.office("Calendar " + word(), "Europe/Berlin", "09:00", "17:00");
    MODERATOR.call(() -> clocks.change(slug, new ClockDraft(office, 400, 2, 10, 0L)));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    // A week is left, and that is less than 400 hours.
    Closing forGood = new Closing(today.plusDays(7), today.plusYears(14), "Sold");
    HR.run(() -> keeping.change(office, new CalendarDraft(null, null, List.of(forGood), 0L)));
    CaseView read = waiting(slug, "A question");
    assertThat(read.due().at())
        .isEqualTo(calendars.company().due(read.submittedAt(), Duration.ofHours(400)));
    assertThat(MODERATOR.call(() -> clocks.clock(slug)).firstHours()).isEqualTo(400);
  }

  @Test
  void anOfficesCalendarSaysWhatIsClosedWithinAYearInTheReadersLanguage() throws Exception {
    OfficeId office = staff.office("Calendar " + word(), "Europe/Berlin", "09:00", "17:00");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    HR.run(
        () ->
            keeping.change(
                office,
                new CalendarDraft(
                    "de",
                    "by",
                    List.of(new Closing(today.plusDays(3), today.plusDays(4), "Party")),
                    0L)));
    OfficeCalendar german = LEARNER.call(() -> keeping.calendar(office, Locale.GERMAN));
    assertThat(german.next()).extracting("name").contains("Heilige Drei Könige", "Party");
    OfficeCalendar english = LEARNER.call(() -> keeping.calendar(office, Locale.ENGLISH));
    assertThat(english.next()).extracting("name").contains("Epiphany", "Party");
    assertThat(english.next()).isSortedAccordingTo((a, b) -> a.first().compareTo(b.first()));
    assertThat(english.hours().version()).isEqualTo(1);
  }

  @Test
  void whoeverModeratesReadsTheClockAndItsOwnerAloneSetsIt() throws Exception {
    String slug = company.community(1);
    assertThat(MODERATOR.call(() -> clocks.clock(slug)).mine()).isTrue();
    assertThat(OTHER_MODERATOR.call(() -> clocks.clock(slug)).mine()).isFalse();
    assertThatThrownBy(
            () ->
                OTHER_MODERATOR.call(() -> clocks.change(slug, new ClockDraft(null, 9, 2, 10, 0L))))
        .isInstanceOf(NotKeeper.class);
    assertThatThrownBy(() -> LEARNER.call(() -> clocks.clock(slug))).isInstanceOf(NotKeeper.class);
  }

  private void withOffice() throws Exception {
    String slug = company.community(1);
    OfficeId office = staff.office("Calendar " + word(), "Asia/Kolkata", "10:00", "18:00");
    // So that it stands on the first page.
    MODERATOR.call(() -> clocks.change(slug, new ClockDraft(office, 1, 1, 10, 0L)));
    CaseView read = waiting(slug, "A question");
    sql(
        "update moderation_case set ranked_at = now() - interval '900 days' where id = '"
            + read.id()
            + "'");
  }

  private void assertField(OfficeId office, CalendarDraft draft, String field) {
    assertThatThrownBy(() -> HR.run(() -> keeping.change(office, draft)))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains(field));
  }

  private CaseView waiting(String slug, String text) throws Exception {
    ContributionId asked = company.ask(LEARNER, slug, text).id();
    CaseId id = company.caseOf(asked);
    return MODERATOR.call(() -> review.open(id));
  }

  private Instant due(CaseId id) throws Exception {
    return MODERATOR.call(() -> review.open(id)).due().at();
  }

  private SpaceId space(CaseId id) throws Exception {
    return MODERATOR.call(() -> review.named(List.of(id))).get(0).place();
  }

  private long number(String query) {
    return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
  }

  private void sql(String statement) throws Exception {
    transaction.begin();
    em.createNativeQuery(statement).executeUpdate();
    transaction.commit();
  }
}
