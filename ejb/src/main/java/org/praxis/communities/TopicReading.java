package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Threads;
import org.praxis.communities.view.Closing;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** Reading a topic, and finding the topics worth reading. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicReading {
  @Inject Admission admission;
  @Inject Threads threads;
  @Inject CommunityViews views;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  public TopicView topic(ContributionId id, PageRequest page) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    Topic topic = found.contribution();
    boolean mine = topic.author().equals(me.id());
    boolean moderates = found.place().isModerated();
    List<Threads.ReplyRow> rows = threads.replies(found, page);
    Optional<Threads.ReplyRow> accepted =
        Optional.ofNullable(topic.acceptedAnswer()).flatMap(threads::published);
    Map<PersonId, PersonChip> chips =
        authors.chips(
            Stream.of(
                    Stream.of(topic.author()),
                    rows.stream().map(Threads.ReplyRow::author),
                    accepted.stream().map(Threads.ReplyRow::author))
                .flatMap(authors -> authors)
                .toList());
    Page<ReplyView> replies =
        new Page<>(rows, page, threads.countReplies(found))
            .map(row -> view(row, chips, topic, moderates));
    return new TopicView(
        topic.id(),
        topic.kind(),
        topic.published() || mine ? topic.title() : null,
        topic.isTombstone() ? "" : rendering.html(topic.text()),
        topic.state(),
        seen(topic.pending(), mine || moderates),
        topic.editedAt(),
        closing(topic),
        topic.isPinned(),
        topic.slowMinutes(),
        chips.get(topic.author()),
        topic.at(),
        views.of(found.place()),
        accepted.map(row -> view(row, chips, topic, moderates)).orElse(null),
        replies,
        mine);
  }

  /**
   * In which topic a reply stands now, which may have been a topic or stood in another one when a
   * link to it was made.
   *
   * @throws NoSuchContribution also when the reader may not read it
   */
  public ContributionId topicOf(ContributionId reply) {
    return admission.readable(reply, Reply.class).contribution().topic().id();
  }

  /**
   * On which page of its topic a reply stands for this reader.
   *
   * @throws NoSuchContribution also when it stands in another topic
   */
  public int pageOf(ContributionId topicId, ContributionId reply) {
    Opened<Topic> topic = admission.readable(topicId, Topic.class);
    if (!topicOf(reply).equals(topicId)) {
      throw new NoSuchContribution();
    }
    long place = threads.placeOf(reply, topic);
    return (int) (place / PageRequest.USUAL) + 1;
  }

  /** A community's topics, the latest activity first. */
  public Page<TopicRow> topics(String slug, boolean unansweredOnly, PageRequest page) {
    admission.place(slug).readable();
    return new Page<>(
        rows(threads.topics(slug, unansweredOnly, page)),
        page,
        threads.countTopics(slug, unansweredOnly));
  }

  /** The latest in the reader's communities, without what they muted. */
  public List<TopicRow> latest(int most) {
    return rows(threads.latestFor(admission.reader(), most));
  }

  /** Of these topics, those that the reader may read, in this order. */
  public List<TopicRow> these(List<ContributionId> topics) {
    return rows(threads.these(topics, admission.reader()));
  }

  /**
   * Questions of colleagues in a community that still want an answer; none where one may not read.
   */
  public List<TopicRow> openQuestions(String slug, int most) {
    return admission.place(slug).isReadable()
        ? rows(threads.openQuestions(slug, me.id(), most))
        : List.of();
  }

  /** Topics in which all the words are found, the closest first; no words find nothing. */
  public Page<TopicRow> withWords(String words, PageRequest page) {
    Reader reader = admission.reader();
    String wanted = Markup.line(words == null ? "" : words);
    return new Page<>(
        rows(threads.withWords(wanted, reader, page)),
        page,
        threads.countWithWords(wanted, reader));
  }

  /** Topics whose titles are alike, the closest first; for whoever is about to start one. */
  public List<TopicRow> alike(String title, int most) {
    return rows(threads.alike(Markup.line(title == null ? "" : title), admission.reader(), most));
  }

  // Others need not know that a change waits.
  private static ContributionState seen(ContributionState pending, boolean open) {
    return open ? pending : null;
  }

  private Closing closing(Topic topic) {
    return topic.closedAt() == null
        ? null
        : new Closing(topic.closedAt(), authors.chip(topic.closedBy()), topic.closeNote());
  }

  private ReplyView view(
      Threads.ReplyRow row, Map<PersonId, PersonChip> chips, Topic topic, boolean moderates) {
    boolean mine = row.author().equals(me.id());
    return new ReplyView(
        row.id(),
        chips.get(row.author()),
        row.state() == ContributionState.WITHDRAWN ? "" : rendering.html(new Markup(row.text())),
        row.state(),
        seen(row.pending(), mine || moderates),
        row.id().equals(topic.acceptedAnswer()),
        mine,
        row.at(),
        row.editedAt());
  }

  private List<TopicRow> rows(List<Threads.TopicFacts> facts) {
    Map<PersonId, PersonChip> chips =
        authors.chips(facts.stream().map(Threads.TopicFacts::author).toList());
    return facts.stream()
        .map(
            t ->
                new TopicRow(
                    t.id(),
                    t.kind(),
                    t.title(),
                    t.state(),
                    chips.get(t.author()),
                    t.communitySlug(),
                    t.communityName(),
                    t.replies(),
                    t.answered(),
                    t.pinned(),
                    t.closed(),
                    t.startedAt(),
                    t.activeAt()))
        .toList();
  }
}
