package org.praxis.communities.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CloseNote;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.RevisionHistory;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicKeeping;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.Company;
import org.praxis.platform.PageRequest;

/**
 * What an archive became is like what members wrote: the same kinds, acts and counts, although it
 * is written in bulk beside the verbs.
 */
@ExtendWith(ArquillianExtension.class)
class ImportedTopicsIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject MailingImport imports;
  @Inject TopicReading reading;
  @Inject TopicKeeping keeping;
  @Inject TopicMoving moving;
  @Inject Endorsing endorsing;
  @Inject RevisionHistory history;
  @Inject Company company;

  private String community;
  private ContributionId printers;

  @BeforeEach
  void anArchive() throws Exception {
    community = company.community(0);
    Post post =
        new Post()
            .mail("1@x", "Kim Lee <kim@partner.example>", "Printers", null, "Which one?")
            .mail("2@x", "Jo <jo@partner.example>", "Re: Printers", "1@x", "The left.")
            .mail("3@x", "Jo <jo@partner.example>", "Re: Printers", "2@x", "By the way: the lift.");
    ImportRunId run =
        MODERATOR.call(
            () ->
                imports.begin(
                    community, new ImportRequest("it.mbox", null, false), post.archive()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> MODERATOR.call(() -> imports.run(run)).isOver());
    printers = rows().get(0).id();
  }

  @Test
  void itIsADiscussionWithoutTagsVotesOrPollAndFoundAsOne() throws Exception {
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.kind()).isEqualTo(TopicKind.DISCUSSION);
              assertThat(row.tags()).isEmpty();
              assertThat(row.votes()).isZero();
              assertThat(row.ideaState()).isNull();
              assertThat(row.pinned()).isFalse();
              assertThat(row.closed()).isFalse();
            });
    assertThat(of(TopicKind.DISCUSSION)).hasSize(1);
    assertThat(of(TopicKind.QUESTION)).isEmpty();
    TopicView topic = show();
    assertThat(topic.editedAt()).isNull();
    assertThat(topic.pending()).isNull();
    assertThat(topic.particulars().poll()).isNull();
    assertThat(topic.particulars().idea()).isNull();
    assertThat(topic.particulars().replies()).isEqualTo(2);
  }

  @Test
  void itsFirstWordingIsItsHistory() throws Exception {
    assertThat(LEARNER.call(() -> history.of(printers)).revisions()).hasSize(1);
    ContributionId reply = reply(0).id();
    assertThat(LEARNER.call(() -> history.of(reply)).revisions()).hasSize(1);
  }

  @Test
  void itsRepliesAreEndorsedAndRepliedTo() throws Exception {
    ContributionId left = reply(0).id();
    LEARNER.run(() -> endorsing.helped(left));
    company.reply(COLLEAGUE, printers, "It is still there.");
    assertThat(reply(0).endorsements().helped()).isEqualTo(1);
    assertThat(show().particulars().replies()).isEqualTo(3);
  }

  @Test
  void itIsPinnedClosedAndSplit() throws Exception {
    MODERATOR.run(() -> keeping.pin(printers));
    MODERATOR.run(() -> keeping.close(printers, new CloseNote("Old.")));
    TopicRow row = rows().get(0);
    assertThat(row.pinned()).isTrue();
    assertThat(row.closed()).isTrue();
    ContributionId lift = reply(1).id();
    ContributionId split =
        MODERATOR.call(
            () ->
                moving.split(
                    printers, new SplitDraft(Set.of(lift), "The lift", TopicKind.QUESTION)));
    assertThat(LEARNER.call(() -> reading.topic(split, PAGE)).title()).isEqualTo("The lift");
    assertThat(show().particulars().replies()).isEqualTo(1);
  }

  @Test
  void itIsMergedIntoATopicOfToday() throws Exception {
    ContributionId today = company.ask(LEARNER, community, "Printers today?").id();
    MODERATOR.run(() -> moving.merge(printers, new MergeDraft(today, false)));
    assertThat(rows()).extracting(TopicRow::id).containsExactly(today);
    assertThat(rows().get(0).replies()).isEqualTo(3);
    assertThat(LEARNER.call(() -> reading.topicOf(printers))).isEqualTo(today);
  }

  private List<TopicRow> rows() throws Exception {
    return LEARNER.call(() -> reading.topics(community, false, PAGE)).items();
  }

  private List<TopicRow> of(TopicKind kind) throws Exception {
    return LEARNER
        .call(() -> reading.topics(community, new TopicFilter(false, kind, null, false), PAGE))
        .items();
  }

  private TopicView show() throws Exception {
    return LEARNER.call(() -> reading.topic(printers, PAGE));
  }

  private ReplyView reply(int number) throws Exception {
    return show().replies().items().get(number);
  }
}
