package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.EnrolmentRow;

/** What becomes of learners who do something while an edition is published. */
@ExtendWith(ArquillianExtension.class)
class PublishingRacesIT {
  /** Known only where there is a server to sign in at. */
  private static final class Eight {
    static final List<As> LEARNERS =
        Stream.of(
                "ademir",
                "mschaefer",
                "akowalska",
                "lhoffmann",
                "bkrueger",
                "mnguyen",
                "fboehm",
                "eyilmaz")
            .map(As::person)
            .toList();
  }

  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject MyLearning learning;
  @Inject Rows rows;

  private final String slug = "t-" + UUID.randomUUID();
  private final StepDraft a = StepDraft.page("a", "text").as(StepId.next());
  private final StepDraft b = StepDraft.page("b", "text").as(StepId.next());
  private final StepDraft c = StepDraft.page("c", "text").as(StepId.next());

  @RepeatedTest(5)
  void whoFinishesWhileAllAreMovedLosesNothingAndHasOneCertificate() throws Exception {
    TRAINER.call(() -> design.publish(track(a, b, c)));
    List<EnrolmentId> enrolments = new ArrayList<>();
    for (As learner : Eight.LEARNERS) {
      EnrolmentId enrolment = learner.call(() -> enrolling.enrol(slug));
      learner.run(() -> progress.complete(enrolment, a.id()));
      enrolments.add(enrolment);
    }
    // Without the third step, the second is the last: by the learner or by the move.
    TRAINER.call(() -> drafting.save(slug, 0, track(b, a)));
    List<Callable<Object>> acts = new ArrayList<>();
    for (int i = 0; i < Eight.LEARNERS.size(); i++) {
      As learner = Eight.LEARNERS.get(i);
      EnrolmentId enrolment = enrolments.get(i);
      acts.add(
          () -> {
            learner.run(() -> progress.complete(enrolment, b.id()));
            return null;
          });
    }
    acts.add(4, () -> publish(1, Learners.MOVE));
    AtOnce.outcomes(acts);
    for (int i = 0; i < Eight.LEARNERS.size(); i++) {
      EnrolmentId enrolment = enrolments.get(i);
      EnrolmentRow row = Eight.LEARNERS.get(i).call(() -> learning.enrolment(enrolment));
      assertThat(row.edition()).isEqualTo(2);
      assertThat(row.done()).isEqualTo(2);
      assertThat(row.finished()).isTrue();
      assertThat(row.certificate()).isNotNull();
      assertThat(
              rows.read(
                  "select 1 from training_certificate z join training_enrolment e on e.key = z.enrolment_key"
                      + " where e.id = ?1",
                  enrolment.value()))
          .hasSize(1);
    }
    assertThat(
            rows.read(
                "select 1 from platform_event where type like '%TrackCompleted'"
                    + " and payload ->> 'track' = (select cast(id as text) from training_track where slug = ?1)",
                slug))
        .hasSize(8);
  }

  @RepeatedTest(3)
  void aDoubleClickPublishesOnce() throws Exception {
    TRAINER.call(() -> design.publish(track(a)));
    TRAINER.call(() -> drafting.save(slug, 0, track(a, b)));
    List<Callable<Object>> clicks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clicks.add(
          () -> {
            try {
              return publish(1, Learners.MOVE);
            } catch (ChangedMeanwhile e) {
              return "late";
            }
          });
    }
    assertThat(AtOnce.outcomes(clicks)).containsExactlyInAnyOrder(2, "late", "late", "late");
    assertThat(
            rows.read(
                "select n.number from training_edition n join training_track t on t.key = n.track_key"
                    + " where t.slug = ?1",
                slug))
        .hasSize(2);
  }

  @RepeatedTest(3)
  void whoEnrolsWhileAllAreMovedIsOnTheNewEdition() throws Exception {
    TRAINER.call(() -> design.publish(track(a)));
    TRAINER.call(() -> drafting.save(slug, 0, track(a, b)));
    List<Callable<Object>> acts = new ArrayList<>();
    Eight.LEARNERS.forEach(learner -> acts.add(() -> learner.call(() -> enrolling.enrol(slug))));
    acts.add(4, () -> publish(1, Learners.MOVE));
    AtOnce.outcomes(acts);
    for (As learner : Eight.LEARNERS) {
      EnrolmentId enrolment = learner.call(() -> enrolling.enrol(slug));
      EnrolmentRow row = learner.call(() -> learning.enrolment(enrolment));
      assertThat(row.edition()).isEqualTo(2);
      assertThat(row.steps()).isEqualTo(2);
    }
  }

  private Object publish(long version, Learners learners) throws Exception {
    return TRAINER.call(() -> publishing.publish(slug, version, "", learners, Set.of()));
  }

  private TrackDraft track(StepDraft... steps) {
    return TrackDraft.of(slug, "T", "s", 7, steps);
  }
}
