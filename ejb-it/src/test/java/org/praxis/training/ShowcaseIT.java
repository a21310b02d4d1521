package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.people.NoSuchPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.training.view.CompletedTrack;

@ExtendWith(ArquillianExtension.class)
class ShowcaseIT {
  private static final String LEAVERS = "praxis.people.leavers";

  @Inject Showcase showcase;
  @Inject People people;
  @Inject Staff staff;
  @Inject Rows rows;

  @Test
  void completedTracksAreShownOnlyByWhoWantsIt() throws Exception {
    PersonId learner = LEARNER.call(() -> people.me().chip().id());
    String slug = certified(learner);
    LEARNER.run(() -> showcase.show(false));
    assertThat(COLLEAGUE.call(() -> showcase.of(learner))).isEmpty();
    assertThat(LEARNER.call(showcase::isShown)).isFalse();
    LEARNER.run(() -> showcase.show(true));
    assertThat(COLLEAGUE.call(() -> showcase.of(learner)))
        .extracting(CompletedTrack::slug)
        .contains(slug);
    assertThat(COLLEAGUE.call(showcase::isShown)).isFalse();
    LEARNER.run(() -> showcase.show(false));
    assertThat(COLLEAGUE.call(() -> showcase.of(learner))).isEmpty();
  }

  @Test
  void ofWhomColleaguesSeeNothingNoTrackIsShownEither() throws Exception {
    PersonId left = staff.hire("Lena", null);
    String slug = certified(left);
    rows.change("insert into training_showcase (person, shown) values (?1, true)", left.value());
    staff.leave(left);
    assertThat(LEARNER.call(() -> showcase.of(left)))
        .extracting(CompletedTrack::slug)
        .containsExactly(slug);
    System.setProperty(LEAVERS, "anonymous");
    try {
      assertThatThrownBy(() -> LEARNER.call(() -> showcase.of(left)))
          .isInstanceOf(NoSuchPerson.class);
    } finally {
      System.clearProperty(LEAVERS);
    }
    assertThatThrownBy(() -> LEARNER.call(() -> showcase.of(PersonId.next())))
        .isInstanceOf(NoSuchPerson.class);
  }

  private String certified(PersonId person) {
    String slug = "t-" + UUID.randomUUID();
    rows.change(
        "insert into training_track (id, slug, designed_by, designed_at, version)"
            + " values (gen_random_uuid(), ?1, ?2, now(), 0)",
        slug,
        person.value());
    rows.change(
        "insert into training_edition (track_key, number, title, summary, days, stages_in_order, published_at, published_by, note)"
            + " select key, 1, 'A track', 'text', 7, false, now(), ?2, '' from training_track where slug = ?1",
        slug,
        person.value());
    rows.change("update training_track set edition = 1 where slug = ?1", slug);
    rows.change(
        "insert into training_enrolment (id, track_key, edition_key, person, enrolled_at, due_at, completed_at, steps_done, steps_needed, version)"
            + " select gen_random_uuid(), t.key, e.key, ?2, now(), now(), now(), 0, 0, 0 from training_track t"
            + " join training_edition e on e.track_key = t.key where t.slug = ?1",
        slug,
        person.value());
    rows.change(
        "insert into training_certificate (number, enrolment_key, person, track_title, issued_at)"
            + " select ?3, e.key, e.person, 'A track', now() from training_enrolment e"
            + " join training_track t on t.key = e.track_key where t.slug = ?1 and e.person = ?2",
        slug,
        person.value(),
        CertificateNumber.next().value());
    return slug;
  }
}
