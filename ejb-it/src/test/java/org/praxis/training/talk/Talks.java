package org.praxis.training.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Joining;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.Verdict;
import org.praxis.platform.PageRequest;
import org.praxis.training.Drafting;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.Learners;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.talk.view.TalkView;
import org.praxis.training.view.PublicationView;
import org.praxis.training.view.StepView;

/** What trainers, learners and moderators do with discussion steps in tests. */
@ApplicationScoped
public class Talks {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  @Inject Company company;
  @Inject Joining joining;
  @Inject TrackDesign design;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject TalkReading reading;
  @Inject Reporting reporting;
  @Inject CaseReview review;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Rows rows;

  /** One reads first and talks then; the page keeps the track from being finished. */
  record Track(String slug, String community, StepId read, StepId talk) {
    TrackDraft draft(TalkDraft how) {
      return TrackDraft.of(
          slug,
          "Talking",
          "s",
          14,
          StepDraft.page("Read", "text").as(read),
          StepDraft.talk("What do you think?", "Say it.", community).as(talk).discussing(how));
    }
  }

  /** In a community in which the trainer writes, and the first contributions of many wait. */
  Track track(TalkDraft how, int firstContributionsHeld) throws Exception {
    String community = company.community(firstContributionsHeld);
    TRAINER.run(() -> joining.join(community));
    return another(community, how);
  }

  /** One more track that is talked about in a community. */
  Track another(String community, TalkDraft how) throws Exception {
    Track track = new Track("t-" + UUID.randomUUID(), community, StepId.next(), StepId.next());
    TRAINER.call(() -> design.publish(track.draft(how)));
    return track;
  }

  void publishMoving(Track track, long version) throws Exception {
    TRAINER.call(() -> publishing.publish(track.slug(), version, null, Learners.MOVE, Set.of()));
  }

  Track track(TalkDraft how) throws Exception {
    return track(how, 0);
  }

  PublicationView drafted(Track track, TalkDraft how) throws Exception {
    long version = TRAINER.call(() -> drafting.draft(track.slug())).version();
    TRAINER.call(() -> drafting.save(track.slug(), version, track.draft(how)));
    return TRAINER.call(() -> publishing.preview(track.slug()));
  }

  void publish(Track track, TalkDraft how, Set<StepId> again) throws Exception {
    long version = drafted(track, how).version();
    TRAINER.call(() -> publishing.publish(track.slug(), version, null, Learners.MOVE, again));
  }

  /** A new edition has the step no more, and who is on an earlier one stays there. */
  void publishWithout(Track track) throws Exception {
    TrackDraft without =
        TrackDraft.of(
            track.slug(), "Talking", "s", 14, StepDraft.page("Read", "text").as(track.read()));
    long version = TRAINER.call(() -> drafting.draft(track.slug())).version();
    TRAINER.call(() -> drafting.save(track.slug(), version, without));
    long saved = TRAINER.call(() -> publishing.preview(track.slug())).version();
    TRAINER.call(() -> publishing.publish(track.slug(), saved, null, Learners.STAY, Set.of()));
  }

  EnrolmentId enrol(As learner, Track track) throws Exception {
    return learner.call(() -> enrolling.enrol(track.slug()));
  }

  TalkView talk(As reader, Track track) throws Exception {
    return reader.call(() -> reading.talk(track.slug(), track.talk(), PageRequest.first()));
  }

  StepView step(As learner, Track track) throws Exception {
    return learner.call(() -> catalogue.track(track.slug())).step(2).orElseThrow();
  }

  ContributionId topic(Track track) {
    return new ContributionId(
        (UUID)
            rows.read(
                    "select s.talk_topic from training_step s join training_edition n on n.key ="
                        + " s.edition_key where s.id = ?1 order by n.number desc limit 1",
                    track.talk().value())
                .get(0));
  }

  void untilDone(As learner, Track track, boolean done) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(step(learner, track).done()).isEqualTo(done));
  }

  Instant completedAt(As learner, Track track) throws Exception {
    return step(learner, track).completedAt();
  }

  /** Until all that happened was heard. */
  void untilHeard() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        rows.read(
                            "select 1 from platform_delivery where subscriber like 'training/%' and"
                                + " delivered_at is null and due_at is not null"))
                    .isEmpty());
  }

  CaseId removed(ContributionId text, As reporter) throws Exception {
    reporter.call(() -> reporting.report(text.value(), new ReportDraft(2, "It sells.")));
    CaseId id = company.caseOf(text);
    MODERATOR.call(
        () -> review.decide(id, Company.ruling(Verdict.REMOVE, review.open(id).version())));
    return id;
  }

  void overturned(CaseId decided, As author) throws Exception {
    AppealId appeal =
        author.call(() -> appealing.appeal(decided, new AppealDraft("It is in order."))).id();
    long version = OTHER_MODERATOR.call(() -> handling.read(appeal)).version();
    OTHER_MODERATOR.call(
        () ->
            handling.answer(appeal, new AppealRuling(AppealOutcome.OVERTURNED, "It is.", version)));
  }

  List<String> notices(Track track) {
    return rows
        .read(
            "select kind from notification_notice where subject = ?1 order by told_at",
            track.slug() + "/" + track.talk())
        .stream()
        .map(String.class::cast)
        .toList();
  }
}
