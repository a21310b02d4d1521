package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.harness.Company;
import org.praxis.moderation.ManyRulings.Chosen;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.store.Queue;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecidedTogether;
import org.praxis.moderation.view.QueueItem;
import org.praxis.moderation.view.QueueRule;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentKind;

/** Many cases with the same reason; and which of all that waits is shown. */
@ExtendWith(ArquillianExtension.class)
class DecidingTogetherIT {
  private static final int ALL = 100_000;

  @Inject Company company;
  @Inject CaseReview review;
  @Inject QueueChoices choices;
  @Inject CaseClaiming claiming;
  @Inject DecidingTogether together;
  @Inject Queue queue;
  @Inject Moderators moderators;
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Discovering discovering;

  @Test
  void whatChangedMeanwhileIsLeftAndListedAndTheOthersAreDecided() throws Exception {
    String community = company.community(0);
    List<ContributionId> topics = new ArrayList<>();
    List<Chosen> chosen = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      topics.add(company.ask(LEARNER, community, "bluebird " + i).id());
      CaseView read = opened(topics.get(i));
      chosen.add(new Chosen(read.id(), read.version()));
    }
    long version = LEARNER.call(() -> mine.one(topics.get(1))).version();
    LEARNER.call(() -> revising.revise(topics.get(1), new Revision("t", "bluebird!", version)));
    OTHER_MODERATOR.call(() -> claiming.claim(chosen.get(2).id()));
    company.decide(OTHER_MODERATOR, topics.get(3), Verdict.APPROVE);

    DecidedTogether outcome =
        MODERATOR.call(
            () -> together.decide(new ManyRulings(Verdict.RETURN, 2, "Not here, please.", chosen)));
    assertThat(outcome.decided()).containsExactly(chosen.get(0).id(), chosen.get(4).id());
    assertThat(outcome.left())
        .extracting("why")
        .containsExactly(LeftBecause.CHANGED, LeftBecause.CLAIMED, LeftBecause.DECIDED);
    assertThat(outcome.left()).extracting("id").contains(chosen.get(1).id());
    assertThat(outcome.left()).allMatch(left -> !left.title().isBlank());
    assertThat(opened(topics.get(1)).open()).isTrue();

    assertThat(MODERATOR.call(() -> together.undo(outcome.decided()))).isEqualTo(2);
    assertThat(MODERATOR.call(() -> review.open(chosen.get(0).id())).open()).isTrue();
  }

  @Test
  void aClauseIsOneOfASingleCharterAndIsAskedForAsEver() throws Exception {
    CaseView one = opened(company.ask(LEARNER, company.community(0), "bluebird").id());
    CaseView other = opened(company.ask(LEARNER, company.community(0), "bluebird").id());
    List<Chosen> both =
        List.of(new Chosen(one.id(), one.version()), new Chosen(other.id(), other.version()));
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> together.decide(new ManyRulings(Verdict.REJECT, 2, "No.", both))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> together.decide(new ManyRulings(Verdict.REJECT, null, "No.", both))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                LEARNER.call(
                    () -> together.decide(new ManyRulings(Verdict.APPROVE, null, null, both))))
        .isInstanceOf(NoSuchCase.class);
    assertThat(MODERATOR.call(() -> review.open(one.id())).open()).isTrue();
    assertThat(
            MODERATOR
                .call(() -> together.decide(new ManyRulings(Verdict.APPROVE, null, null, both)))
                .decided())
        .hasSize(2);
  }

  @Test
  void theQueueIsFilteredByAllThatItSaysOfACase() throws Exception {
    String held = company.community(1);
    ContributionId first = company.ask(LEARNER, held, "a first question").id();
    ContributionId term = company.ask(LEARNER, held, "a bluebird").id();
    SpaceId place = place(held);
    assertThat(shown(new QueueFilter(place, null, null, null, false)))
        .as("a word on the list has a head start")
        .containsExactly(term.value(), first.value());
    assertThat(shown(new QueueFilter(place, null, Reason.TERM, null, false)))
        .containsExactly(term.value());
    QueueRule rule =
        MODERATOR.call(() -> choices.rules(null)).stream()
            .filter(one -> one.kind() == RuleKind.TERMS)
            .filter(one -> holds(place, one))
            .findFirst()
            .orElseThrow();
    assertThat(shown(new QueueFilter(place, null, null, null, false, null, rule.id())))
        .containsExactly(term.value());
    assertThat(LEARNER.call(() -> choices.rules(rule.id()))).isEmpty();
    assertThat(shown(new QueueFilter(place, ContentKind.REPLY, null, null, false))).isEmpty();
    assertThat(shown(new QueueFilter(place, ContentKind.TOPIC, null, null, false))).hasSize(2);
    assertThat(shown(new QueueFilter(place, null, null, 1, false))).isEmpty();
    MODERATOR.call(() -> claiming.claim(company.caseOf(first)));
    assertThat(shown(new QueueFilter(place, null, null, null, true)))
        .containsExactly(first.value());
    assertThat(MODERATOR.call(() -> queue.places(moderators.mine(), ALL))).contains(place);
    assertThat(MODERATOR.call(() -> review.policiesOf(place)).charter().clauses()).isNotEmpty();
    assertThatThrownBy(() -> LEARNER.call(() -> review.policiesOf(place)))
        .isInstanceOf(NoSuchCase.class);
  }

  @Test
  void ofManyCommunitiesTheQueueOffersThoseWhereTheMostWaitsAndTheOneThatWasChosen()
      throws Exception {
    String little = company.community(1);
    company.ask(LEARNER, little, "the only one here");
    String much = company.community(1);
    for (String text : List.of("one", "two")) {
      company.ask(LEARNER, much, text);
    }
    List<SpaceId> offered = List.of(place(little), place(much));

    List<SpaceId> all = MODERATOR.call(() -> queue.places(moderators.mine(), ALL));
    assertThat(all.stream().filter(offered::contains)).containsExactly(place(much), place(little));
    assertThat(MODERATOR.call(() -> queue.places(moderators.mine(), 1)))
        .containsExactly(all.get(0));
    assertThat(MODERATOR.call(() -> choices.places(null)))
        .hasSize(Math.min(all.size(), QueueChoices.MOST_PLACES))
        .extracting("id")
        .contains(all.get(0));
    assertThat(MODERATOR.call(() -> choices.places(place(little))))
        .hasSizeLessThanOrEqualTo(QueueChoices.MOST_PLACES + 1)
        .extracting("id")
        .contains(place(little));
  }

  private SpaceId place(String community) throws Exception {
    CommunityId id = MODERATOR.call(() -> discovering.brief(community)).id();
    return new SpaceId(id.value());
  }

  private boolean holds(SpaceId place, QueueRule rule) {
    try {
      return !shown(new QueueFilter(place, null, null, null, false, null, rule.id())).isEmpty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<java.util.UUID> shown(QueueFilter filter) throws Exception {
    return MODERATOR.call(() -> review.queue(filter, PageRequest.first())).items().stream()
        .map(QueueItem::summary)
        .map(summary -> summary.content().id())
        .toList();
  }

  private CaseView opened(ContributionId contribution) throws Exception {
    CaseId id = company.caseOf(contribution);
    return MODERATOR.call(() -> review.open(id));
  }
}
