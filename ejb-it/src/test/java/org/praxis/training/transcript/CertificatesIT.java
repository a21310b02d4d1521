package org.praxis.training.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeFilter;
import org.praxis.notification.NoticeKind;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.PageRequest;
import org.praxis.training.CertificateNumber;
import org.praxis.training.CertificateState;
import org.praxis.training.Certification;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.NoSuchCertificate;
import org.praxis.training.Showcase;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.AssigningSchedule;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.Leaving;
import org.praxis.training.assigning.Prior;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.view.CertificatePaper;
import org.praxis.training.view.CertificateView;

@ExtendWith(ArquillianExtension.class)
class CertificatesIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final CertificateRevocation BECAUSE =
      new CertificateRevocation("Somebody else took the test.", "works.council@corp.example");

  @Inject Assigned assigned;
  @Inject Certification certification;
  @Inject CertificateRevoking revoking;
  @Inject MyLearning learning;
  @Inject AssigningSchedule schedule;
  @Inject RuleChanging changing;
  @Inject Showcase showcase;
  @Inject Inbox inbox;
  @Inject Statements statements;
  @Inject Staff staff;
  @Inject Rows rows;

  @Test
  void whoAsksSeesWhatIsOnItAndWhoMayPrintsIt() throws Exception {
    CertificateNumber number = certificate(assigned.track());
    CertificateView seen = MODERATOR.call(() -> certification.verify(number));
    assertThat(seen.state()).isEqualTo(CertificateState.VALID);
    assertThat(seen.edition()).isEqualTo(1);
    assertThat(seen.validUntil()).isNull();
    assertThat(seen.printable()).isFalse();
    assertThat(seen.revocable()).isFalse();
    assertThatThrownBy(() -> MODERATOR.call(() -> certification.paper(number)))
        .isInstanceOf(NoSuchCertificate.class);

    CertificatePaper paper = LEARNER.call(() -> certification.paper(number));
    assertThat(paper.certificate().number()).isEqualTo(number);
    assertThat(paper.locale().getLanguage())
        .isIn(Locale.ENGLISH.getLanguage(), Locale.GERMAN.getLanguage());
    assertThat(HR.call(() -> certification.paper(number)).certificate().revocable()).isTrue();

    PersonId boss = assigned.me(COLLEAGUE);
    PersonId learner = assigned.me(LEARNER);
    List<?> before =
        rows.read("select manager_key from people_person where id = ?1", learner.value());
    staff.lead(boss, learner);
    try {
      assertThat(COLLEAGUE.call(() -> certification.paper(number))).isNotNull();
    } finally {
      rows.change(
          "update people_person set manager_key = ?2 where id = ?1",
          learner.value(),
          before.get(0));
    }
    assertThat(statements.of(() -> MODERATOR.call(() -> certification.verify(number))))
        .isLessThanOrEqualTo(6);
  }

  @Test
  void whoLooksAfterTheTrackRevokesAndItsOwnerIsToldWhy() throws Exception {
    String track = assigned.track();
    CertificateNumber number = certificate(track);
    assertThatThrownBy(() -> MODERATOR.run(() -> revoking.revoke(number, BECAUSE)))
        .isInstanceOf(EJBAccessException.class);
    TRAINER.run(() -> revoking.revoke(number, BECAUSE));

    CertificateView stranger = MODERATOR.call(() -> certification.verify(number));
    assertThat(stranger.state()).isEqualTo(CertificateState.REVOKED);
    assertThat(stranger.revokedAt()).isNotNull();
    assertThat(stranger.revocation()).isNull();
    for (As insider : List.of(LEARNER, HR, TRAINER)) {
      CertificateView seen = insider.call(() -> certification.verify(number));
      assertThat(seen.revocation().reason()).isEqualTo(BECAUSE.reason());
      assertThat(seen.revocation().appealTo()).isEqualTo(BECAUSE.appealTo());
      assertThat(seen.revocable()).isFalse();
    }
    await()
        .atMost(SOON)
        .until(
            () ->
                LEARNER
                    .call(() -> inbox.notices(NoticeFilter.NONE, new PageRequest(1, 50)))
                    .items()
                    .stream()
                    .anyMatch(
                        notice ->
                            notice.kind() == NoticeKind.CERTIFICATE_REVOKED
                                && notice.subject().equals(number.value())));
    assertThat(
            rows.read(
                "select 1 from platform_audit where action = 'training.certificate.revoked' and details ->>"
                    + " 'certificate' = ?1",
                number.value()))
        .hasSize(1);
    assertThat(LEARNER.call(() -> showcase.of(assigned.me(LEARNER))))
        .extracting("slug")
        .doesNotContain(track);
    assertThatThrownBy(() -> HR.run(() -> revoking.revoke(number, BECAUSE)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void aTrainerOfAnotherTrackAndItsOwnerDoNotRevoke() throws Exception {
    String track = assigned.track();
    CertificateNumber number = certificate(track);
    assigned.handOver(track);
    assertThatThrownBy(() -> TRAINER.run(() -> revoking.revoke(number, BECAUSE)))
        .isInstanceOf(NoSuchCertificate.class);
    EnrolmentId own = assigned.complete(HR, track);
    CertificateNumber mine =
        new CertificateNumber(HR.call(() -> learning.enrolment(own)).certificate());
    assertThatThrownBy(() -> HR.run(() -> revoking.revoke(mine, BECAUSE)))
        .isInstanceOf(NoSuchCertificate.class);
    assertThatThrownBy(
            () -> rows.change("delete from training_certificate where number = ?1", mine.value()))
        .hasStackTraceContaining("a certificate stays on record");
  }

  @Test
  void whoLooksAfterATrackAndTeachesNoMoreIsNotOfferedToRevoke() throws Exception {
    String track = assigned.track();
    CertificateNumber number = certificate(track);
    rows.change(
        "update people_duty set holder = ?2 where subject = (select id from training_track where slug = ?1)",
        track,
        assigned.me(COLLEAGUE).value());
    assertThat(COLLEAGUE.call(() -> certification.verify(number)).revocable()).isFalse();
    assertThat(HR.call(() -> certification.verify(number)).revocable()).isTrue();
  }

  @Test
  void ofManyWhoRevokeAtOnceOneDoes() throws Exception {
    CertificateNumber number = certificate(assigned.track());
    Callable<Boolean> act =
        () -> {
          try {
            HR.run(() -> revoking.revoke(number, BECAUSE));
            return true;
          } catch (ChangedMeanwhile e) {
            return false;
          }
        };
    assertThat(AtOnce.outcomes(List.of(act, act, act, act, act, act)))
        .containsOnlyOnce(true)
        .hasSize(6);
  }

  @Test
  void itExpiresAsTheRuleSaysAndALaterOneTakesItsPlace() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = assigned.yearly(track, learner);
    CertificateNumber first = certificate(track);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    CertificateView fresh = MODERATOR.call(() -> certification.verify(first));
    assertThat(fresh.state()).isEqualTo(CertificateState.VALID);
    assertThat(fresh.validUntil()).isEqualTo(assigned.person(rule, learner).assignment().expires());

    // A year and a month later.
    for (String change :
        List.of(
            "update training_assign_cycle c set opened_at = opened_at - i.t, due_at = due_at - i.t, done_at = done_at -"
                + " i.t, expires_at = expires_at - i.t, opens_at = opens_at - i.t from training_assignment a join"
                + " training_assign_rule r on r.key = a.rule_key, (select interval '13 months' as t) i where"
                + " c.assignment_key = a.key and r.id = ?1",
            "update training_enrolment e set completed_at = completed_at - i.t, enrolled_at = enrolled_at - i.t from"
                + " training_assignment a join training_assign_rule r on r.key = a.rule_key, (select interval '13"
                + " months' as t) i where e.track_key = a.track_key and e.person = a.person and r.id = ?1")) {
      rows.change(change, rule.value());
    }
    assertThat(MODERATOR.call(() -> certification.verify(first)).state())
        .isEqualTo(CertificateState.EXPIRED);

    schedule.pass();
    CertificateNumber second = certificate(track);
    assertThat(second).isNotEqualTo(first);
    CertificateView stranger = MODERATOR.call(() -> certification.verify(first));
    assertThat(stranger.state()).isEqualTo(CertificateState.SUPERSEDED);
    assertThat(stranger.later()).isNull();
    assertThat(LEARNER.call(() -> certification.verify(first)).later()).isEqualTo(second);

    HR.run(() -> revoking.revoke(second, BECAUSE));
    assertThat(MODERATOR.call(() -> certification.verify(first)).state())
        .isEqualTo(CertificateState.EXPIRED);
  }

  @Test
  void whatHeldNoMoreWhenItWasAssignedSaysUntilWhenItHeldAlsoOnceItIsDoneAgain() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    CertificateNumber first = certificate(track);
    rows.change(
        "update training_enrolment e set completed_at = completed_at - i.t, enrolled_at = enrolled_at - i.t from"
            + " training_track k, (select interval '18 months' as t) i where k.key = e.track_key and k.slug = ?1",
        track);
    AssignRuleId rule = assigned.rule(valid(track, 12));
    Instant lapsed = assigned.person(rule, learner).assignment().expires();
    assertThat(lapsed).isBefore(Instant.now());
    CertificateView old = LEARNER.call(() -> certification.verify(first));
    assertThat(old.state()).isEqualTo(CertificateState.EXPIRED);
    assertThat(old.validUntil()).isEqualTo(lapsed);

    CertificateNumber second = certificate(track);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    old = LEARNER.call(() -> certification.verify(first));
    assertThat(old.state()).isEqualTo(CertificateState.SUPERSEDED);
    assertThat(old.validUntil()).isEqualTo(lapsed);
    assertThat(LEARNER.call(() -> certification.verify(second)).validUntil())
        .isAfter(Instant.now());
  }

  @Test
  void whatWasCompletedBeforeAMistakenRuleHoldsAgainWhenThatIsUndone() throws Exception {
    String track = assigned.track();
    CertificateNumber number = certificate(track);
    assertThat(MODERATOR.call(() -> certification.verify(number)).validUntil()).isNull();
    AssignRuleId rule = assigned.rule(valid(track, 1));
    assertThat(MODERATOR.call(() -> certification.verify(number)).validUntil()).isNotNull();
    undo(rule);
    assertThat(MODERATOR.call(() -> certification.verify(number)).validUntil()).isNull();
  }

  @Test
  void itHoldsLongerWhereTheRuleSaysSoAlsoOnceItsRenewalIsOpen() throws Exception {
    String track = assigned.track();
    PersonId learner = assigned.me(LEARNER);
    AssignRuleId rule = assigned.rule(valid(track, 1));
    CertificateNumber number = certificate(track);
    await().atMost(SOON).until(() -> assigned.person(rule, learner).assignment().done() != null);
    rows.change(
        "update training_assign_cycle c set opens_at = now() from training_assignment a join training_assign_rule r on"
            + " r.key = a.rule_key where c.assignment_key = a.key and c.done_at is not null and r.id = ?1",
        rule.value());
    schedule.pass();
    assertThat(assigned.person(rule, learner).assignment().cycle()).isEqualTo(2);
    AssignmentDraft longer = valid(track, 24);
    HR.run(() -> changing.save(changing.plan(rule, 1, longer)));
    Instant until = assigned.person(rule, learner).assignment().expires();
    assertThat(until).isAfter(Instant.now().plus(Duration.ofDays(700)));
    assertThat(MODERATOR.call(() -> certification.verify(number)).validUntil()).isEqualTo(until);
    undo(rule);
    assertThat(MODERATOR.call(() -> certification.verify(number)).validUntil())
        .isEqualTo(assigned.person(rule, learner).assignment().expires())
        .isBefore(until);
  }

  private AssignmentDraft valid(String track, int months) throws Exception {
    return new AssignmentDraft(
        track,
        null,
        List.of(assigned.me(LEARNER)),
        Assigned.days(30),
        months,
        20,
        Prior.COUNTS,
        Leaving.KEEP,
        null);
  }

  private CertificateNumber certificate(String track) throws Exception {
    EnrolmentId enrolment = assigned.complete(LEARNER, track);
    return new CertificateNumber(LEARNER.call(() -> learning.enrolment(enrolment)).certificate());
  }

  private void undo(AssignRuleId rule) throws Exception {
    RuleChangeId change = assigned.lastChange(rule);
    HR.run(() -> changing.undo(change));
  }
}
