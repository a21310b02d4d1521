package org.praxis.training.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.Statements;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Evaluation;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.CertificateNumber;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.assigning.ExemptionId;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.overview.model.Term;
import org.praxis.training.overview.view.CompliancePerson;
import org.praxis.training.overview.view.ComplianceRow;
import org.praxis.training.overview.view.ComplianceTrack;
import org.praxis.training.overview.view.ComplianceView;
import org.praxis.training.transcript.CertificateRevocation;
import org.praxis.training.transcript.CertificateRevoking;

@ExtendWith(ArquillianExtension.class)
class ComplianceIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Inject ComplianceReading reading;
  @Inject Assigned assigned;
  @Inject MyLearning learning;
  @Inject MyAssignments mine;
  @Inject CertificateRevoking revoking;
  @Inject RuleChanging changing;
  @Inject Exempting exempting;
  @Inject Evaluation evaluation;
  @Inject Staff staff;
  @Inject Rows rows;
  @Inject Statements statements;

  private final String word = Staff.word();

  /** What there is of a track and its audience began so many days before. */
  private void aged(String track, AudienceId audience, int days) {
    rows.change(
        "update training_required r set from_at = r.from_at - make_interval(days => ?2), to_at = r.to_at -"
            + " make_interval(days => ?2) from training_track t where t.key = r.track_key and t.slug = ?1",
        track,
        days);
    if (audience != null) {
      rows.change(
          "update people_audience_stay s set from_at = s.from_at - make_interval(days => ?2) from people_audience a where"
              + " a.key = s.audience_key and a.id = ?1",
          audience.value(),
          days);
    }
  }

  private void due(String track, int daysAgo) {
    rows.change(
        "update training_assign_cycle c set due_at = now() - make_interval(days => ?2) from training_assignment a join"
            + " training_track t on t.key = a.track_key where a.key = c.assignment_key and t.slug = ?1",
        track,
        daysAgo);
  }

  private void done(String track, PersonId person, int daysAgo, Integer validDays) {
    rows.change(
        "update training_assign_cycle c set done_at = now() - make_interval(days => ?3), expires_at = now() -"
            + " make_interval(days => ?3) + make_interval(days => cast(?4 as int)), opens_at = now() -"
            + " make_interval(days => ?3) + make_interval(days => cast(?4 as int) - 10) from training_assignment a join"
            + " training_track t on t.key = a.track_key where a.key = c.assignment_key and t.slug = ?1 and a.person ="
            + " ?2",
        track,
        person.value(),
        daysAgo,
        validDays);
  }

  private ComplianceTrack track(String track, AudienceId audience, LocalDate on) throws Exception {
    return HR.call(
        () ->
            reading.track(track, new ComplianceQuery(audience, on), null, new PageRequest(1, 100)));
  }

  private ComplianceRow counts(String track, AudienceId audience, int daysAgo) throws Exception {
    return track(track, audience, daysAgo == 0 ? null : TODAY.minusDays(daysAgo)).track();
  }

  private static Standing standing(ComplianceTrack track, PersonId person) {
    return track.people().items().stream()
        .filter(one -> one.person().id().equals(person))
        .findFirst()
        .map(CompliancePerson::standing)
        .orElse(null);
  }

  @Test
  void whatWasRevokedHoldsNoMoreFromThenOnAndDidTheDayBefore() throws Exception {
    PersonId learner = assigned.me(LEARNER);
    Object arrived =
        rows.read(
                "select cast(arrived_at as text) from people_person where id = ?1", learner.value())
            .get(0);
    rows.change(
        "update people_person set arrived_at = now() - interval '20 days' where id = ?1",
        learner.value());
    try {
      revoked(learner);
    } finally {
      rows.change(
          "update people_person set arrived_at = cast(?2 as timestamptz) where id = ?1",
          learner.value(),
          arrived);
    }
  }

  private void revoked(PersonId learner) throws Exception {
    String track = assigned.track();
    AssignRuleId rule = assigned.yearly(track, learner);
    EnrolmentId first = assigned.complete(LEARNER, track);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    aged(track, null, 10);
    done(track, learner, 9, 365);
    rows.change(
        "update training_required r set done_at = now() - interval '9 days' from training_track t where t.key ="
            + " r.track_key and t.slug = ?1 and r.done_at is not null",
        track);
    rows.change(
        "update training_enrolment e set completed_at = c.done_at from training_assignment a join training_assign_cycle"
            + " c on c.assignment_key = a.key join training_track t on t.key = a.track_key where e.track_key = t.key"
            + " and e.person = a.person and t.slug = ?1",
        track);
    assertThat(standing(track(track, null, null), learner)).isEqualTo(Standing.DONE);

    CertificateNumber number =
        new CertificateNumber(LEARNER.call(() -> learning.enrolment(first)).certificate());
    HR.run(
        () ->
            revoking.revoke(
                number,
                new CertificateRevocation("Somebody else did it.", "works.council@corp.example")));
    assertThat(standing(track(track, null, null), learner)).isEqualTo(Standing.LAPSED);
    assertThat(standing(track(track, null, TODAY.minusDays(1)), learner)).isEqualTo(Standing.DONE);
    assertThat(assigned.person(rule, learner).assignment().status())
        .isEqualTo(AssignmentStatus.LAPSED);
    assertThat(assigned.trail(rule, learner))
        .as("but for what the reading of time may have added meanwhile")
        .filteredOn(kind -> !kind.equals("LAPSED"))
        .endsWith("REVOKED");
    assertThat(LEARNER.call(() -> mine.of(track)))
        .singleElement()
        .satisfies(row -> assertThat(row.status()).isEqualTo(AssignmentStatus.LAPSED));

    assertThat(assigned.complete(LEARNER, track)).isNotEqualTo(first);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    assertThat(standing(track(track, null, null), learner)).isEqualTo(Standing.DONE);
    assertThat(standing(track(track, null, TODAY.minusDays(1)), learner)).isEqualTo(Standing.DONE);
  }

  @Test
  void eachDayHasWhatWasDoneAndDueThen() throws Exception {
    PersonId ana = staff.hire("Ana " + word, word);
    PersonId ben = staff.hire("Ben " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    due(track, 80);
    aged(track, audience, 100);
    done(track, ana, 50, 45);

    assertThat(counts(track, audience, 101).required()).isZero();
    ComplianceRow open = counts(track, audience, 90);
    assertThat(open.required()).isEqualTo(2);
    assertThat(open.open()).isEqualTo(2);
    assertThat(open.percent()).isZero();
    assertThat(counts(track, audience, 60).overdue()).isEqualTo(2);
    ComplianceRow valid = counts(track, audience, 40);
    assertThat(valid.done()).isEqualTo(1);
    assertThat(valid.overdue()).isEqualTo(1);
    assertThat(valid.percent()).isEqualTo(50);
    assertThat(valid.neverCompleted()).isEqualTo(1);
    assertThat(valid.completedBefore()).isEqualTo(1);
    assertThat(counts(track, audience, 10).expiring()).isEqualTo(1);
    ComplianceTrack now = track(track, audience, null);
    assertThat(now.track().lapsed()).isEqualTo(1);
    assertThat(standing(now, ana)).isEqualTo(Standing.LAPSED);
    assertThat(standing(now, ben)).isEqualTo(Standing.OVERDUE);
    assertThat(now.people().total()).isEqualTo(2);
    assertThat(
            HR.call(
                    () ->
                        reading.track(
                            track,
                            new ComplianceQuery(audience, null),
                            Standing.LAPSED,
                            PageRequest.first()))
                .people()
                .items())
        .extracting(one -> one.person().id())
        .containsExactly(ana);
  }

  @Test
  void theDayOnWhichItIsDueAndTheLastOnWhichItHoldsAreInTime() throws Exception {
    PersonId ana = staff.hire("Ana " + word, word);
    PersonId ben = staff.hire("Ben " + word, word);
    PersonId cem = staff.hire("Cem " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    HR.run(() -> exempting.exempt(new ExemptionDraft(track, cem, "Away", null, null, null, null)));
    Instant end = TODAY.minusDays(29).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    rows.change(
        "update training_assign_cycle c set due_at = ?2 from training_assignment a join training_track t on t.key ="
            + " a.track_key where a.key = c.assignment_key and t.slug = ?1",
        track,
        end);
    aged(track, audience, 100);
    rows.change(
        "update training_assign_cycle c set done_at = now() - interval '50 days', opens_at = now() - interval '40 days',"
            + " expires_at = ?2 from training_assignment a join training_track t on t.key = a.track_key where a.key ="
            + " c.assignment_key and t.slug = ?1 and a.person = ?3",
        track,
        end,
        ana.value());
    rows.change(
        "update training_exemption x set starts_at = now() - interval '90 days', ends_at = ?2, over_at = ?2 from"
            + " training_track t where t.key = x.track_key and t.slug = ?1",
        track,
        end);

    ComplianceTrack then = track(track, audience, TODAY.minusDays(30));
    assertThat(standing(then, ana)).isEqualTo(Standing.EXPIRING);
    assertThat(standing(then, ben)).isEqualTo(Standing.OPEN);
    assertThat(standing(then, cem)).isEqualTo(Standing.EXEMPT);
    ComplianceTrack after = track(track, audience, TODAY.minusDays(29));
    assertThat(standing(after, ana)).isEqualTo(Standing.LAPSED);
    assertThat(standing(after, ben)).isEqualTo(Standing.OVERDUE);
    assertThat(standing(after, cem)).isEqualTo(Standing.OVERDUE);
  }

  @Test
  void anExemptionCountsWhileItHeldAndNotBeforeOrAfter() throws Exception {
    PersonId ana = staff.hire("Ana " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    due(track, 80);
    aged(track, audience, 100);
    ExemptionId exemption =
        HR.call(
            () ->
                exempting.exempt(
                    new ExemptionDraft(track, ana, "On leave", null, null, null, null)));
    rows.change(
        "update training_exemption set starts_at = now() - interval '70 days', over_at = now() - interval '60 days',"
            + " revoked_by = person, revocation = 'Back' where id = ?1",
        exemption.value());
    assertThat(counts(track, audience, 75).overdue()).isEqualTo(1);
    ComplianceRow exempt = counts(track, audience, 65);
    assertThat(exempt.exempt()).isEqualTo(1);
    assertThat(exempt.asked()).isZero();
    assertThat(exempt.percent()).isNull();
    assertThat(counts(track, audience, 55).overdue()).isEqualTo(1);
  }

  @Test
  void whoLeftTheAudienceIsCountedOfTheDaysBefore() throws Exception {
    staff.hire("Ana " + word, word);
    PersonId ben = staff.hire("Ben " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    aged(track, audience, 10);
    rows.change("update people_person set title = 'other' where id = ?1", ben.value());
    evaluation.evaluateAll();
    assertThat(counts(track, audience, 1).required()).isEqualTo(2);
    assertThat(counts(track, audience, 0).required()).isEqualTo(1);
    assertThat(standing(track(track, audience, TODAY.minusDays(1)), ben)).isEqualTo(Standing.OPEN);
    assertThat(standing(track(track, audience, null), ben)).isNull();
    ComplianceView view =
        HR.call(
            () ->
                reading.compliance(
                    new ComplianceQuery(audience, TODAY.minusDays(1)), null, PageRequest.first()));
    assertThat(view.people()).isEqualTo(2);
    assertThat(view.audienceName()).isEqualTo(word);
  }

  @Test
  void whatIsTakenBackIsRequiredNoMoreFromThenOn() throws Exception {
    staff.hire("Ana " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    AssignRuleId rule = assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    aged(track, audience, 10);
    RuleChangeId change = assigned.lastChange(rule);
    HR.run(() -> changing.undo(change));
    assertThat(counts(track, audience, 0).required()).isZero();
    assertThat(counts(track, audience, 1).required()).isEqualTo(1);
  }

  @Test
  void whoHasATrackByTwoRulesIsOnePersonAndStandsAsTheLast() throws Exception {
    PersonId ana = staff.hire("Ana " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    due(track, 5);
    assigned.rule(Assigned.draft(track, List.of(ana), Assigned.days(20)));
    ComplianceTrack now = track(track, audience, null);
    assertThat(now.track().required()).isEqualTo(1);
    assertThat(now.track().overdue()).isEqualTo(1);
    assertThat(now.people().items())
        .singleElement()
        .satisfies(one -> assertThat(one.standing()).isEqualTo(Standing.OVERDUE));
  }

  @Test
  void aCompletionIsDoneFromItsMomentOnAndTheDatabaseFollows() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    assigned.rule(Assigned.draft(track, List.of(learner), Assigned.days(20)));
    assertThat(standing(track(track, null, null), learner)).isEqualTo(Standing.OPEN);
    assigned.complete(LEARNER, track);
    await().atMost(SOON).until(() -> standing(track(track, null, null), learner) == Standing.DONE);
    assertThat(
            rows.read(
                "select count(*) from training_required r join training_track t on t.key = r.track_key where t.slug ="
                    + " ?1 and r.from_at = (select e.completed_at from training_enrolment e where e.track_key = t.key)",
                track))
        .as("from the completion on, and not from when it was noticed")
        .isEqualTo(List.of(1L));
  }

  @Test
  void sqlSaysOfEachDayWhatThePureFunctionSays() throws Exception {
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    List<PersonId> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      people.add(staff.hire("P" + i, word));
    }
    evaluation.evaluateAll();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    due(track, 70);
    aged(track, audience, 100);
    for (int i = 0; i < 8; i++) {
      done(track, people.get(i), 10 * i + 5, i % 2 == 0 ? 20 + i : null);
    }
    Map<PersonId, List<Term>> terms = terms(track);
    for (int daysAgo = 0; daysAgo <= 105; daysAgo += 3) {
      ComplianceTrack shown =
          track(track, audience, daysAgo == 0 ? null : TODAY.minusDays(daysAgo));
      for (PersonId person : people) {
        Optional<Standing> expected =
            Term.of(
                terms.get(person),
                List.of(new Term.Span(Instant.EPOCH, null)),
                List.of(),
                shown.at());
        assertThat(Optional.ofNullable(standing(shown, person)))
            .as(person + " " + daysAgo + " days ago")
            .isEqualTo(expected);
      }
      for (Standing standing : Standing.values()) {
        assertThat(shown.track().of(standing))
            .isEqualTo(
                shown.people().items().stream().filter(p -> p.standing() == standing).count());
      }
    }
  }

  private Map<PersonId, List<Term>> terms(String track) {
    Map<PersonId, List<Term>> terms = new HashMap<>();
    for (Object found :
        rows.read(
            "select p.id, r.from_at, nullif(r.to_at, 'infinity'), r.due_at, r.held_until, r.done_at, r.opens_at,"
                + " r.expires_at from training_required r join training_track t on t.key = r.track_key join"
                + " people_person p on p.key = r.person_key where t.slug = ?1",
            track)) {
      Object[] row = (Object[]) found;
      terms
          .computeIfAbsent(new PersonId((UUID) row[0]), none -> new ArrayList<>())
          .add(
              new Term(
                  (Instant) row[1],
                  (Instant) row[2],
                  (Instant) row[3],
                  (Instant) row[4],
                  (Instant) row[5],
                  (Instant) row[6],
                  (Instant) row[7]));
    }
    return terms;
  }

  @Test
  void itCostsTheSameHoweverManyPeopleThereAre() throws Exception {
    staff.hire("Ana", word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    long one = cost(track, audience);
    for (int i = 0; i < 15; i++) {
      staff.hire("Ben " + i, word);
    }
    evaluation.evaluateAll();
    await().atMost(SOON).until(() -> counts(track, audience, 0).required() == 16);
    assertThat(cost(track, audience)).isEqualTo(one).isLessThanOrEqualTo(20);
  }

  @Test
  void everybodyOfADayAreThoseWhoHadStartedOrArrivedOrNeverSignedIn() throws Exception {
    LocalDate before = TODAY.minusDays(2);
    long then = everybody(before);
    PersonId early = staff.hire("Early " + Staff.word(), null);
    rows.change("update people_person set arrived_at = now() where id = ?1", early.value());
    assertThat(everybody(before)).as("who came today").isEqualTo(then);
    rows.change(
        "update people_person set arrived_at = now() - interval '5 days' where id = ?1",
        early.value());
    assertThat(everybody(before)).isEqualTo(then + 1);
    rows.change("update people_person set arrived_at = null where id = ?1", early.value());
    assertThat(everybody(before)).as("who never signed in").isEqualTo(then + 1);
    rows.change("update people_person set started_on = current_date where id = ?1", early.value());
    assertThat(everybody(before)).as("who starts today").isEqualTo(then);
    rows.change(
        "update people_person set started_on = current_date - 5 where id = ?1", early.value());
    assertThat(everybody(before)).isEqualTo(then + 1);
  }

  @Test
  void whoNeverSignedInIsOfEverybodyAndWhoIsGoneIsUntilTheyGo() throws Exception {
    PersonId here = staff.hire("Here " + word, word);
    PersonId never = staff.hire("Never " + word, word);
    PersonId left = staff.hire("Left " + word, word);
    PersonId closed = staff.hire("Closed " + word, word);
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    aged(track, audience, 10);
    rows.change(
        "update people_person set arrived_at = now() - interval '20 days' where title = ?1", word);
    rows.change("update people_person set arrived_at = null where id = ?1", never.value());
    rows.change(
        "update people_person set left_at = now() - interval '2 days' where id = ?1", left.value());
    rows.change(
        "update people_person set deactivated_at = now() - interval '4 days' where id = ?1",
        closed.value());
    assertThat(people(track, 0)).containsExactlyInAnyOrder(here, never);
    assertThat(people(track, 3)).containsExactlyInAnyOrder(here, never, left);
    assertThat(people(track, 5)).containsExactlyInAnyOrder(here, never, left, closed);
    assertThat(people(track, 15)).isEmpty();
  }

  @Test
  void anAudienceOfMostIsCountedAsOneOfFew() throws Exception {
    List<PersonId> few = List.of(staff.hire("Ana " + word, word), staff.hire("Ben " + word, word));
    AudienceId audience = assigned.audience(word);
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, audience, Assigned.days(20)));
    aged(track, audience, 10);
    rows.change(
        "delete from people_audience_stay s using people_person p where p.key = s.person_key and p.id = ?1",
        few.get(1).value());
    ComplianceTrack asFew = track(track, audience, null);
    assertThat(asFew.people().items())
        .extracting(one -> one.person().id())
        .containsOnly(few.get(0));
    rows.change(
        "insert into people_audience_stay (audience_key, person_key, from_at) select a.key, p.key, now() - interval '5"
            + " days' from people_audience a, people_person p where a.id = ?1 and p.id <> ?2 on conflict do nothing",
        audience.value(),
        few.get(1).value());
    try {
      ComplianceTrack asMost = track(track, audience, null);
      assertThat(asMost.people()).isEqualTo(asFew.people());
      assertThat(asMost.track()).isEqualTo(asFew.track());
      assertThat(track(track, audience, TODAY.minusDays(7)).people().total()).isEqualTo(1);
    } finally {
      rows.change(
          "delete from people_audience_stay s using people_audience a where a.key = s.audience_key and a.id = ?1",
          audience.value());
    }
  }

  private List<PersonId> people(String track, int daysAgo) throws Exception {
    ComplianceTrack shown = track(track, null, daysAgo == 0 ? null : TODAY.minusDays(daysAgo));
    List<PersonId> people =
        shown.people().items().stream().map(person -> person.person().id()).toList();
    assertThat(shown.track().required()).isEqualTo(people.size());
    return people;
  }

  @Test
  void tracksOfOneRuleAndOfSeveralAreInOneListByTitle() throws Exception {
    PersonId ana = staff.hire("Ana " + word, word);
    PersonId ben = staff.hire("Ben " + word, word);
    AudienceId audience = assigned.audience(word);
    String once = assigned.track();
    String twice = assigned.track();
    String none = assigned.track();
    assigned.rule(Assigned.draft(once, audience, Assigned.days(20)));
    assigned.rule(Assigned.draft(twice, audience, Assigned.days(20)));
    assigned.rule(Assigned.draft(twice, List.of(ana), Assigned.days(20)));
    for (String track : List.of(once, twice, none)) {
      HR.call(
          () ->
              exempting.exempt(new ExemptionDraft(track, ben, "On leave", null, null, null, null)));
    }
    List<ComplianceRow> all =
        HR.call(() -> reading.export(new ComplianceQuery(audience, null))).tracks().items();
    assertThat(all).extracting(ComplianceRow::trackSlug).contains(once, twice).doesNotContain(none);
    assertThat(all)
        .filteredOn(row -> List.of(once, twice).contains(row.trackSlug()))
        .isSortedAccordingTo(Comparator.comparing(ComplianceRow::trackTitle))
        .allSatisfy(
            row -> {
              assertThat(row.required()).isEqualTo(2);
              assertThat(row.exempt()).isEqualTo(1);
              assertThat(row.open()).isEqualTo(1);
            });
  }

  private long everybody(LocalDate on) throws Exception {
    return HR.call(
            () -> reading.compliance(new ComplianceQuery(null, on), null, PageRequest.first()))
        .people();
  }

  private long cost(String track, AudienceId audience) throws Exception {
    ComplianceQuery query = new ComplianceQuery(audience, null);
    return statements.of(
        () ->
            HR.call(
                () -> {
                  reading.compliance(query, null, PageRequest.first());
                  reading.track(track, query, null, PageRequest.first());
                  return null;
                }));
  }

  @Test
  void itIsForHrAloneOfDaysThatThereWereAndTakingItAwayIsRecorded() throws Exception {
    String track = assigned.track();
    assigned.rule(Assigned.draft(track, List.of(assigned.me(LEARNER)), Assigned.days(20)));
    ComplianceQuery query = new ComplianceQuery(null, null);
    assertThatThrownBy(
            () -> TRAINER.call(() -> reading.compliance(query, null, PageRequest.first())))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> LEARNER.call(() -> reading.export(query)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> track(track, null, TODAY.plusDays(2)))
        .isInstanceOf(InvalidInput.class);
    assertThat(track(track, null, TODAY.minusDays(300)).inexact()).isTrue();
    assertThat(track(track, null, null).inexact()).isFalse();
    Instant at = HR.call(() -> reading.exportTrack(track, query, null)).at();
    assertThat(HR.call(() -> reading.exportPeople(track, query, null, at, 0))).hasSize(1);
    assertThat(HR.call(() -> reading.exportPeople(track, query, null, at, 1))).isEmpty();
    // What happens while a file is sent is not in it.
    assertThat(HR.call(() -> reading.exportPeople(track, query, null, at.minusSeconds(3600), 0)))
        .isEmpty();
    assertThatThrownBy(
            () -> HR.call(() -> reading.exportPeople(track, query, null, at.plusSeconds(3600), 0)))
        .isInstanceOf(InvalidInput.class);
    assertThat(HR.call(() -> reading.export(query)).tracks().items())
        .extracting(ComplianceRow::trackSlug)
        .contains(track);
    assertThat(
            rows.read(
                "select actor from praxis_audit.entry where action = 'training.overview.exported' and subject = ?1",
                track))
        .isEqualTo(List.of("hr1"));
  }
}
