package org.praxis.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.moderation.model.Drafts.CLOCK;
import static org.praxis.moderation.model.Drafts.NOW;
import static org.praxis.moderation.model.Drafts.charter;
import static org.praxis.moderation.model.Drafts.reportedCase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/** What is reported is looked at the sooner the graver, the likelier and the more read it is. */
class ReportPriorityTest {
  private static final Charter CHARTER = charter(0);
  private static final int GRAVE = 2;

  private final PersonId one = PersonId.next();
  private final PersonId other = PersonId.next();

  @Test
  void aClauseOfWhatIsNeverHereComesBeforeAnythingElse() {
    assertThat(headStart(List.of(report(one, GRAVE)), 0))
        .isGreaterThan(headStart(List.of(report(one, null)), 0));
    assertThat(headStart(List.of(report(one, null), report(other, GRAVE)), 0))
        .isGreaterThan(headStart(List.of(report(one, null), report(other, null)), 0));
  }

  @Test
  void moreWhoReportItCountForMoreButACrowdCountsForNoMoreThanADay() {
    Duration lone = headStart(List.of(report(one, null)), 0);
    Duration two = headStart(List.of(report(one, null), report(other, null)), 0);
    assertThat(two).isGreaterThan(lone);
    List<Report> crowd = Stream.generate(() -> report(PersonId.next(), null)).limit(500).toList();
    assertThat(headStart(crowd, 0).minus(lone)).isLessThanOrEqualTo(Duration.ofHours(24));
  }

  @Test
  void whoWasRightBeforeCountsForMoreThanANewcomerAndWhoWasWrongForLess() {
    List<Report> said = List.of(report(one, null));
    Duration newcomer = headStart(said, 0);
    assertThat(headStart(said, 0, new Accuracy(one, 9L, 10L))).isGreaterThan(newcomer);
    assertThat(headStart(said, 0, new Accuracy(one, 0L, 10L)))
        .isLessThan(newcomer)
        // Nobody counts for nothing: they may be right this time.
        .isGreaterThan(headStart(List.of(), 0));
    // Once is no proof.
    assertThat(new Accuracy(one, 1L, 1L).share()).isLessThan(0.7);
    assertThat(new Accuracy(one, 0L, 1L).share()).isGreaterThan(0.3);
  }

  @Test
  void whatManyReadComesSoonerAndTenTimesAsManyDoNotComeTenTimesAsSoon() {
    List<Report> said = List.of(report(one, null));
    Duration few = headStart(said, 10);
    Duration many = headStart(said, 100);
    assertThat(few).isGreaterThan(headStart(said, 0));
    assertThat(many).isGreaterThan(few).isLessThan(few.multipliedBy(2));
    assertThat(headStart(said, 1_000_000).minus(headStart(said, 0)))
        .isLessThanOrEqualTo(Duration.ofHours(12));
  }

  private static Report report(PersonId by, Integer clause) {
    return new Report(
        reportedCase(),
        by,
        Optional.ofNullable(clause).flatMap(CHARTER::clause),
        CHARTER,
        new Markup("wrong"),
        NOW);
  }

  private static Duration headStart(List<Report> said, long reach, Accuracy... known) {
    Case reported = reportedCase();
    Map<PersonId, Accuracy> accuracy =
        Stream.of(known).collect(Collectors.toMap(Accuracy::reporter, Function.identity()));
    reported.rank(said, accuracy, reach, CLOCK);
    return Duration.between(reported.urgency().rankedAt(), reported.urgency().dueAt());
  }
}
