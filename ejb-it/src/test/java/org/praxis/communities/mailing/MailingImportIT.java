package org.praxis.communities.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Authorship;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Expertise;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.RevisionHistory;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.Subject;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicReading;
import org.praxis.communities.mailing.view.ImportProblem;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

@ExtendWith(ArquillianExtension.class)
class MailingImportIT {
  @Inject MailingImport imports;
  @Inject TopicReading reading;
  @Inject Company company;
  @Inject People people;
  @Inject CaseReview review;
  @Inject Inbox inbox;
  @Inject Expertise expertise;
  @Inject Authorship authorship;
  @Inject TopicMoving moving;
  @Inject RevisionHistory wordings;
  @Inject Interrupting interrupting;

  private As owner;
  private As admin;
  private String community;
  private String colleague;

  @BeforeEach
  void community() throws Exception {
    owner = As.person("moderator1");
    admin = As.person("admin1");
    community = company.community(0);
    colleague = As.person("learner1").call(() -> people.me().mail());
  }

  private Post post() {
    return new Post()
        .mail("1@x", "Kim Lee <kim@partner.example>", "[it] Printers", null, "Which *one*?")
        .mail(
            "2@x",
            "Anna <" + colleague.toUpperCase() + ">",
            "Re: [it] Printers",
            "1@x",
            "> Which *one*?\n\nThe left.")
        .mail("3@x", "Kim Lee <kim@partner.example>", "AW: Printers", null, "Thanks.")
        .mail("4@x", "Jo <jo@partner.example>", "Coffee", null, "About bluebird coffee.");
  }

  private ImportRunView imported(Post post) throws Exception {
    return over(begin(post, false));
  }

  private ImportRunId begin(Post post, boolean dry) throws Exception {
    return owner.call(
        () -> imports.begin(community, new ImportRequest("it.mbox", null, dry), post.archive()));
  }

  private ImportRunView over(ImportRunId id) throws Exception {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> owner.call(() -> imports.run(id)).isOver());
    return owner.call(() -> imports.run(id));
  }

  private List<TopicRow> topics() throws Exception {
    return owner.call(() -> reading.topics(community, false, PageRequest.first())).items();
  }

  private TopicView topic(String title) throws Exception {
    ContributionId id =
        topics().stream().filter(t -> t.title().equals(title)).findFirst().orElseThrow().id();
    return owner.call(() -> reading.topic(id, PageRequest.first()));
  }

  @Test
  void anArchiveBecomesTopicsAndRepliesOfThen() throws Exception {
    ImportRunView run = imported(post());
    assertThat(run.outcome()).as(run.toString()).isEqualTo(ImportOutcome.DONE);
    assertThat(run)
        .extracting(
            ImportRunView::read,
            ImportRunView::topics,
            ImportRunView::replies,
            ImportRunView::matched,
            ImportRunView::external,
            ImportRunView::written)
        .containsExactly(4, 2, 2, 1, 3, 4);
    assertThat(topics()).extracting(TopicRow::title).containsExactly("Coffee", "Printers");
    TopicView printers = topic("Printers");
    assertThat(printers.at()).isEqualTo("2019-03-04T09:00:00Z");
    assertThat(printers.html()).contains("Which *one*?");
    assertThat(printers.replies().items())
        .extracting(reply -> reply.at().toString())
        .containsExactly("2019-03-04T10:00:00Z", "2019-03-04T11:00:00Z");
    assertThat(printers.replies().items().get(0).html()).contains("<blockquote>", "The left.");
    assertThat(topics().get(1).replies()).isEqualTo(2);
    assertThat(topics().get(1).activeAt()).isEqualTo("2019-03-04T11:00:00Z");
  }

  @Test
  void colleaguesAreKnownByTheirAddressAndOthersAreExternal() throws Exception {
    imported(post());
    TopicView printers = topic("Printers");
    assertThat(printers.author().external()).isTrue();
    assertThat(printers.author().name()).isEqualTo("Kim Lee");
    assertThat(printers.replies().items().get(0).author())
        .isEqualTo(As.person("learner1").call(() -> people.me().chip()));
    assertThat(printers.replies().items().get(1).author()).isEqualTo(printers.author());
    assertThat(printers.toString()).doesNotContain("kim@partner");
    // Nobody whom one could ask.
    assertThat(As.person("learner2").call(() -> expertise.on(new Subject("printers"))))
        .noneMatch(expert -> expert.person().name().equals("Kim Lee"));
  }

  @Test
  void whatWasImportedSaysSoAndMakesNobodyTrusted() throws Exception {
    community = company.community(1);
    imported(post());
    TopicView printers = topic("Printers");
    assertThat(printers.imported()).isTrue();
    assertThat(printers.replies().items()).allMatch(ReplyView::imported);
    As author = As.person("learner1");
    PersonId id = author.call(() -> people.me().chip().id());
    List<AuthoredRow> written = new ArrayList<>();
    for (int page = 1; page == 1 || written.size() == 100 * (page - 1); page++) {
      PageRequest next = new PageRequest(page, 100);
      written.addAll(author.call(() -> authorship.answers(id, next)).items());
    }
    assertThat(written)
        .filteredOn(row -> row.topic().equals(printers.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.imported()).isTrue());
    Submitted own = company.reply(author, printers.id(), "Written here");
    assertThat(own.held()).isTrue();
    company.decide(owner, own.id(), Verdict.APPROVE);
    assertThat(topic("Printers").replies().items())
        .filteredOn(reply -> reply.id().equals(own.id()))
        .singleElement()
        .satisfies(reply -> assertThat(reply.imported()).isFalse());
  }

  @Test
  void theSameArchiveOnceMoreChangesNothing() throws Exception {
    imported(post());
    ImportRunView again = imported(post());
    assertThat(again.outcome()).isEqualTo(ImportOutcome.DONE);
    assertThat(again.repeated()).isEqualTo(4);
    assertThat(again.written()).isZero();
    assertThat(topics()).hasSize(2).extracting(TopicRow::replies).containsExactly(0, 2);
  }

  @Test
  void aLongerArchiveAddsWhatIsNewAndLateRepliesFindTheirTopics() throws Exception {
    imported(post());
    ImportRunView more =
        imported(
            post()
                .mail("5@x", "Jo <jo@partner.example>", "Something else", "0@x 1@x", "By reference")
                .mail("6@x", "Jo <jo@partner.example>", "Re: Coffee", null, "By subject")
                .mail("7@x", "Jo <jo@partner.example>", "Tea", null, "New"));
    assertThat(more)
        .extracting(ImportRunView::repeated, ImportRunView::topics, ImportRunView::replies)
        .containsExactly(4, 1, 2);
    assertThat(topics())
        .extracting(TopicRow::title, TopicRow::replies)
        .containsExactly(tuple("Tea", 0), tuple("Coffee", 1), tuple("Printers", 3));
  }

  @Test
  void laterRepliesComeToWhereTheirTopicStandsToday() throws Exception {
    imported(post());
    ContributionId printers = topic("Printers").id();
    ContributionId coffee = topic("Coffee").id();
    owner.run(() -> moving.merge(printers, new MergeDraft(coffee, null)));
    imported(
        post()
            .mail("5@x", "Jo <jo@partner.example>", "Something else", "1@x", "By reference")
            .mail("6@x", "Jo <jo@partner.example>", "Re: Printers", null, "By subject"));
    assertThat(topics())
        .extracting(TopicRow::title, TopicRow::replies)
        .containsExactly(tuple("Coffee", 5));
    // What answers the merged topic stands under it, unless its subject alone says so.
    assertThat(topic("Coffee").replies().items())
        .extracting(reply -> reply.nested().total())
        .containsExactly(3L, 0L);

    ContributionId split =
        owner.call(
            () ->
                moving.split(
                    coffee, new SplitDraft(Set.of(printers), "Keys", TopicKind.DISCUSSION)));
    imported(new Post().mail("7@x", "Jo <jo@partner.example>", "More", "1@x", "To what was split"));
    assertThat(owner.call(() -> reading.topic(split, PageRequest.first())).replies().items())
        .hasSize(4);
  }

  @Test
  void whatAnswersATopicThatLeftTheCommunityBeginsATopicHere() throws Exception {
    imported(post());
    ContributionId coffee = topic("Coffee").id();
    String elsewhere = company.community(0);
    owner.run(() -> moving.move(coffee, new MoveDraft(elsewhere, true)));
    imported(
        post()
            .mail("5@x", "Jo <jo@partner.example>", "Re: Coffee", "4@x", "One")
            .mail("6@x", "Jo <jo@partner.example>", "Re: Coffee", "4@x 5@x", "Two"));
    assertThat(topics())
        .extracting(TopicRow::title, TopicRow::replies)
        .containsExactly(tuple("Coffee", 1), tuple("Printers", 2));
    assertThat(owner.call(() -> reading.topic(coffee, PageRequest.first())).replies().items())
        .isEmpty();
  }

  @Test
  void theHistoryOfWhatWasImportedBeginsWithTheMail() throws Exception {
    imported(post());
    ContributionId reply = topic("Printers").replies().items().get(0).id();
    assertThat(owner.call(() -> wordings.of(reply)).revisions())
        .singleElement()
        .satisfies(first -> assertThat(first.at()).isEqualTo("2019-03-04T10:00:00Z"));
  }

  @Test
  void aMailThatWasOnlySpokenOfComesIntoItsThreadLater() throws Exception {
    Post first = new Post().mail("b@x", "Jo <jo@x.example>", "Re: Keys", "a@x", "Answer");
    imported(first);
    imported(
        new Post()
            .mail("a@x", "Kim <kim@x.example>", "Lost and found", null, "Question")
            .mail("c@x", "Kim <kim@x.example>", "Thanks all", "a@x", "Thanks"));
    assertThat(topics())
        .extracting(TopicRow::title, TopicRow::replies)
        .containsExactly(tuple("Keys", 2));
  }

  @Test
  void aPreviewWritesNothingAndCanBeCarriedOut() throws Exception {
    ImportRunView seen = over(begin(post(), true));
    assertThat(seen)
        .extracting(
            ImportRunView::outcome,
            ImportRunView::topics,
            ImportRunView::replies,
            ImportRunView::written)
        .containsExactly(ImportOutcome.DONE, 2, 2, 0);
    assertThat(topics()).isEmpty();
    ImportRunView done = over(owner.call(() -> imports.carryOut(seen.id())));
    assertThat(done.written()).isEqualTo(4);
    assertThat(topics()).hasSize(2);
    assertThatThrownBy(() -> owner.call(() -> imports.carryOut(seen.id())))
        .isInstanceOf(ArchiveGone.class);
  }

  @Test
  void whatIsOddIsReportedMailByMailAndStopsNothing() throws Exception {
    ImportRunView run =
        imported(
            post()
                .raw("Subject: Nobody's\n\nText")
                .raw("From: a@x.example\nX-No-Archive: yes\nSubject: Private\n\nText")
                .raw("\n\n")
                .mail("8@x", "Jo <jo@partner.example>", "Long", null, "word ".repeat(20_000)));
    assertThat(run)
        .extracting(ImportRunView::read, ImportRunView::leftOut, ImportRunView::topics)
        .containsExactly(8, 3, 3);
    List<ImportProblem> problems =
        owner.call(() -> imports.problems(run.id(), PageRequest.first())).items();
    assertThat(problems)
        .extracting(ImportProblem::kind)
        .contains("NO_SENDER", "NO_ARCHIVE", "UNREADABLE", "TOO_LONG", "TERM");
    assertThat(problems)
        .filteredOn(problem -> problem.kind().equals("TERM"))
        .extracting(ImportProblem::number, ImportProblem::detail, ImportProblem::leftOut)
        .containsExactly(tuple(4, "bluebird", false));
  }

  @Test
  void nobodyIsToldAndNothingWaitsForAModerator() throws Exception {
    As author = As.person("learner1");
    long news = author.call(() -> inbox.unread());
    long waiting = owner.call(() -> review.waiting());
    imported(post());
    Thread.sleep(3_000);
    assertThat(author.call(() -> inbox.unread())).isEqualTo(news);
    assertThat(owner.call(() -> review.waiting())).isEqualTo(waiting);
  }

  @Test
  void onlyWhoLooksAfterTheCommunityAndAdministratorsImport() throws Exception {
    ImportRunId id = begin(post(), true);
    over(id);
    for (String other : List.of("learner1", "moderator2", "trainer1")) {
      As person = As.person(other);
      assertThatThrownBy(
              () ->
                  person.call(
                      () ->
                          imports.begin(
                              community, new ImportRequest("x", null, false), post().archive())))
          .isInstanceOf(NotTheOwner.class);
      assertThatThrownBy(() -> person.call(() -> imports.run(id))).isInstanceOf(NoSuchImport.class);
      assertThatThrownBy(() -> person.run(() -> imports.cancel(id)))
          .isInstanceOf(NoSuchImport.class);
      assertThatThrownBy(() -> person.call(() -> imports.carryOut(id)))
          .isInstanceOf(NoSuchImport.class);
      assertThatThrownBy(() -> person.call(() -> imports.runs(community, PageRequest.first())))
          .isInstanceOf(NotTheOwner.class);
    }
    assertThat(over(admin.call(() -> imports.carryOut(id))).outcome())
        .isEqualTo(ImportOutcome.DONE);
  }

  @Test
  void whatIsNoArchiveOrTooLargeIsRefused() {
    for (String some : List.of("", "Hello", "\u001f\u008bpacked", "{\"from\":1}")) {
      assertThatThrownBy(() -> begin(new ByteArrayInputStream(some.getBytes()), null))
          .as(some)
          .isInstanceOf(NoArchive.class);
    }
    assertThatThrownBy(() -> begin(post().archive(), 300L * 1024 * 1024))
        .isInstanceOf(ArchiveTooLarge.class);
  }

  @Test
  void anArchiveThatStopsOnItsWayIsForgotten() throws Exception {
    byte[] begun = new byte[3 * 1024 * 1024];
    System.arraycopy(post().bytes(), 0, begun, 0, 100);
    InputStream stopping =
        new ByteArrayInputStream(begun) {
          @Override
          public byte[] readNBytes(int some) throws IOException {
            if (available() < 2 * 1024 * 1024) {
              throw new IOException("gone");
            }
            return super.readNBytes(some);
          }
        };
    assertThatThrownBy(() -> begin(stopping, null)).isInstanceOf(ArchiveCutOff.class);
    assertThat(owner.call(() -> imports.runs(community, PageRequest.first())).items())
        .extracting(ImportRunView::outcome)
        .containsExactly(ImportOutcome.FAILED);
    assertThat(imported(post()).outcome()).isEqualTo(ImportOutcome.DONE);
  }

  private ImportRunId begin(InputStream archive, Long size) throws Exception {
    return owner.call(
        () -> imports.begin(community, new ImportRequest("it.mbox", size, false), archive));
  }

  private Post many(int mails) {
    Post post = new Post();
    IntStream.range(0, mails)
        .forEach(
            i ->
                post.mail(
                    "m" + i + "@x",
                    "P" + i % 50 + " <p" + i % 50 + "@partner.example>",
                    "Subject " + i / 10,
                    i % 10 == 0 ? null : "m" + (i - i % 10) + "@x",
                    "Text " + i));
    return post;
  }

  @Test
  void oneAtATimeInACommunityAndItCanBeCancelled() throws Exception {
    ImportRunId first = begin(many(3_000), false);
    assertThatThrownBy(() -> begin(post(), false)).isInstanceOf(ImportUnderWay.class);
    owner.run(() -> imports.cancel(first));
    ImportRunView cancelled = over(first);
    assertThat(cancelled.outcome()).isEqualTo(ImportOutcome.CANCELLED);
    assertThatThrownBy(() -> owner.run(() -> imports.cancel(first))).isInstanceOf(ImportOver.class);
    assertThat(imported(many(3_000)).outcome()).isEqualTo(ImportOutcome.DONE);
  }

  @Test
  void anImportGoesOnWhereADeadNodeLeftIt() throws Exception {
    ImportRunId id = begin(many(2_000), false);
    assertThat(over(id).written()).isEqualTo(2_000);
    for (ImportStage stage :
        List.of(ImportStage.READING, ImportStage.THREADING, ImportStage.WRITING)) {
      String elsewhere = company.community(0);
      ImportRunView run = over(interrupting.run(owner, elsewhere, many(2_000), stage));
      assertThat(run.outcome()).as(stage + " " + run).isEqualTo(ImportOutcome.DONE);
      assertThat(run)
          .as(stage.toString())
          .extracting(
              ImportRunView::read,
              ImportRunView::topics,
              ImportRunView::replies,
              ImportRunView::written)
          .containsExactly(2_000, 200, 1_800, 2_000);
      assertThat(owner.call(() -> reading.topics(elsewhere, false, PageRequest.first())))
          .satisfies(page -> assertThat(page.total()).isEqualTo(200))
          .satisfies(page -> assertThat(page.items()).allMatch(topic -> topic.replies() == 9));
    }
  }
}
