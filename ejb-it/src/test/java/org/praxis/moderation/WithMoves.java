package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.praxis.access.Rows;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Joining;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.MoveTargets;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicReading;
import org.praxis.communities.TopicStarting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.view.Route;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** A topic that waits, and another community into which a decision may put it. */
abstract class WithMoves {
  static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject Contesting contesting;
  @Inject CaseReview review;
  @Inject DecisionPreviewing previewing;
  @Inject DecisionUndoing undoing;
  @Inject Statements statements;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Reporting reporting;
  @Inject TopicMoving moving;
  @Inject TopicReading reading;
  @Inject MoveTargets targets;
  @Inject MemberKeeping keeping;
  @Inject Joining joining;
  @Inject Settling settling;
  @Inject Sanctioning sanctioning;
  @Inject TopicStarting starting;
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Inbox inbox;
  @Inject CurrentPerson me;
  @Inject Rows rows;

  String slug;
  String other;
  String name;
  ContributionId topic;
  CaseId id;
  private final List<String> moderated = new ArrayList<>();

  @BeforeEach
  void aCase() throws Exception {
    slug = company.community(0);
    other = company.community(0);
    name = "Room " + UUID.randomUUID();
    become(other, name, Access.OPEN);
    topic = company.ask(LEARNER, slug, "bluebird").id();
    id = company.caseOf(topic);
  }

  // Somebody who reports more than a few an hour is asked to wait: others count none of these.
  @AfterEach
  void reportedLongAgo() {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
  }

  @AfterEach
  void nobodyModeratesAnyMore() throws Exception {
    PersonId local = COLLEAGUE.call(() -> me.id());
    for (String place : moderated) {
      MODERATOR.run(() -> keeping.become(place, local, CommunityRole.MEMBER));
    }
  }

  Ruling move(CaseId one, String to, boolean confirmed, boolean atOnce) throws Exception {
    long version = MODERATOR.call(() -> review.open(one)).version();
    return new Ruling(Verdict.MOVE, 2, "It is about pumps.", version, atOnce)
        .going(Destination.community(to, confirmed));
  }

  void decide(Ruling ruling) throws Exception {
    MODERATOR.call(() -> review.decide(id, ruling));
  }

  void moved() throws Exception {
    decide(move(id, other, false, true));
  }

  /** What was published and is reported. */
  CaseId reported() throws Exception {
    company.decide(MODERATOR, topic, Verdict.APPROVE);
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It is off topic.")));
    id = company.caseOf(topic);
    return id;
  }

  String place(As reader) throws Exception {
    return reader.call(() -> reading.topic(topic, FIRST)).community().community().slug();
  }

  void become(String community, Access access) {
    become(community, null, access);
  }

  void become(String community, String called, Access access) {
    MODERATOR.run(
        () -> {
          var now = settling.settings(community);
          settling.settle(
              community,
              new SettingsDraft(
                  called == null ? now.name() : called, access, null, null, now.version()));
        });
  }

  /** Somebody who moderates there alone, and may not read the other place. */
  void localModerator() throws Exception {
    localModerator(slug);
  }

  void localModerator(String place) throws Exception {
    PersonId local = COLLEAGUE.call(() -> me.id());
    MODERATOR.run(() -> keeping.become(place, local, CommunityRole.MODERATOR));
    moderated.add(place);
  }

  /** All that whoever moderates where it was decided reads of it. */
  List<?> seenWhereItWasDecided(AppealId asked) throws Exception {
    PersonId author = LEARNER.call(() -> me.id());
    return List.of(
        COLLEAGUE.call(() -> review.open(id)),
        COLLEAGUE.call(() -> review.named(List.of(id))),
        COLLEAGUE.call(() -> handling.waiting(FIRST)).items(),
        COLLEAGUE.call(() -> handling.read(asked)),
        COLLEAGUE.call(() -> sanctioning.member(slug, author)));
  }

  Object judgedIn() {
    return rows.read(
            "select o.slug from moderation_case c join communities_community o on o.id = c.space"
                + " where c.id = ?",
            id.value())
        .get(0);
  }

  /** A community of which neither of the two who wrote knows. */
  String secret() throws Exception {
    for (As leaving : List.of(LEARNER, COLLEAGUE)) {
      leaving.run(() -> joining.leave(other));
    }
    become(other, Access.PRIVATE);
    return other;
  }

  List<?> acts() {
    return rows.read(
        "select action from praxis_audit.entry where subject = ? order by id", topic.toString());
  }

  List<NoticeView> told(As person) throws Exception {
    return person.call(() -> inbox.notices(FIRST)).items();
  }

  NoticeView awaitNotice(As person, NoticeKind kind, String subject) throws Exception {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                told(person).stream()
                    .anyMatch(one -> one.kind() == kind && one.subject().equals(subject)));
    return told(person).stream()
        .filter(one -> one.kind() == kind && one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  void assertLeads(Route way, boolean bothRead) {
    assertThat(way.from().place()).isEqualTo(slug);
    if (bothRead) {
      assertThat(way.to()).isEqualTo(new Route.Stop(name, other, null));
      assertThat(way.text()).isEqualTo(topic.value());
    } else {
      assertThat(way.to()).isNull();
      assertThat(way.text()).isNull();
    }
  }
}
