package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Idea;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.TagWords;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Tags;
import org.praxis.communities.store.Threads;
import org.praxis.communities.store.TopicLists;
import org.praxis.communities.store.UsefulTopics;
import org.praxis.communities.view.Closing;
import org.praxis.communities.view.Particulars;
import org.praxis.communities.view.Spot;
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
  @Inject TopicLists lists;
  @Inject UsefulTopics useful;
  @Inject Tags tags;
  @Inject CommunityViews communities;
  @Inject ThreadViews views;
  @Inject Kinds kinds;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  public TopicView topic(ContributionId id, PageRequest page) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    return view(found, null, threads.replies(found, page), page);
  }

  /** The same with all that stands under one of its replies, instead of what stands under it. */
  public TopicView topic(ContributionId id, ContributionId under, PageRequest page) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    Threads.ReplyRow parent =
        threads.all(List.of(under), found).stream()
            .findFirst()
            .orElseThrow(NoSuchContribution::new);
    return view(found, parent, threads.under(under, found, page), page);
  }

  private TopicView view(
      Opened<Topic> found, Threads.ReplyRow parent, List<Threads.ReplyRow> rows, PageRequest page) {
    Topic topic = found.contribution();
    boolean mine = topic.author().equals(me.id());
    boolean moderates = found.place().isModerated();
    Optional<Threads.ReplyRow> accepted =
        Optional.ofNullable(topic.acceptedAnswer()).flatMap(threads::published);
    ThreadViews.Shown thread =
        views.of(
            found,
            Stream.of(rows.stream(), accepted.stream(), Stream.ofNullable(parent))
                .flatMap(Function.identity())
                .toList(),
            Stream.ofNullable(topic.idea()).map(Idea::by).filter(Objects::nonNull).toList());
    // What was removed only its author and moderators come to.
    boolean takenBack =
        topic.isTombstone() && topic.state() == ContributionState.WITHDRAWN && !mine;
    Threads.Counts counts = threads.count(found);
    long listed = parent == null ? counts.first() : threads.countUnder(parent.id(), found);
    return new TopicView(
        topic.id(),
        topic.kind(),
        takenBack ? null : topic.title(),
        topic.isTombstone() ? "" : rendering.html(topic.text()),
        topic.state(),
        mine || moderates ? topic.pending() : null,
        topic.editedAt(),
        topic.isImported(),
        closing(topic),
        topic.isPinned(),
        topic.slowMinutes(),
        thread.chip(topic.author()),
        topic.at(),
        communities.around(found.place()),
        accepted.map(thread::alone).orElse(null),
        new Page<>(rows, page, listed).map(thread::view),
        mine,
        new Particulars(
            takenBack ? List.of() : topic.tags(),
            thread.ofTopic(),
            kinds.idea(topic, thread, me.id()),
            takenBack ? null : kinds.poll(topic, me.id()),
            kinds.seen(found),
            counts.all(),
            parent == null ? null : thread.alone(parent)));
  }

  /**
   * Which topic something is, or in which it stands now, which may have been another one when a
   * link to it was made.
   *
   * @throws NoSuchContribution also when the reader may not read it, and of an endorsement
   */
  public ContributionId topicOf(ContributionId contribution) {
    Contribution found = admission.readable(contribution, Contribution.class).contribution();
    if (found instanceof Applied) {
      throw new NoSuchContribution();
    }
    return found.topic().id();
  }

  /** Where a reply stands for this reader: under its topic, or far down under another reply. */
  public Spot spot(ContributionId topicId, ContributionId replyId) {
    Opened<Topic> topic = admission.readable(topicId, Topic.class);
    Reply reply = admission.readable(replyId, Reply.class).contribution();
    if (!reply.topic().id().equals(topicId)) {
      throw new NoSuchContribution();
    }
    long place = threads.placeOf(reply, topic);
    if (reply.parent() == null) {
      return new Spot(null, page(place));
    }
    return place < ThreadViews.FIRST
        ? new Spot(null, page(threads.placeOf(reply.parent(), topic)))
        : new Spot(reply.parent().id(), page(place));
  }

  private static int page(long place) {
    return (int) (place / PageRequest.USUAL) + 1;
  }

  /** A community's topics, the latest activity first. */
  public Page<TopicRow> topics(String slug, boolean unansweredOnly, PageRequest page) {
    return topics(slug, new TopicFilter(unansweredOnly, null, null, false), page);
  }

  /** Those of a community's topics that are wanted. */
  public Page<TopicRow> topics(String slug, @NotNull TopicFilter wanted, PageRequest page) {
    Place place = admission.place(slug).readable();
    TopicFilter filter = wanted;
    if (wanted.tag() != null) {
      String word = TagWords.normal(wanted.tag());
      String tag = tags.synonyms(place.community().id()).getOrDefault(word, word);
      filter = new TopicFilter(wanted.unanswered(), wanted.kind(), tag, wanted.byVotes());
    }
    return new Page<>(
        rows(lists.topics(slug, filter, page)), page, lists.countTopics(slug, filter));
  }

  /**
   * Topics with that tag, or with what it means in a community, wherever the reader may read.
   *
   * @throws NoSuchTag where there are none
   */
  public Page<TopicRow> tagged(String typed, PageRequest page) {
    Reader reader = admission.reader();
    List<String> meanings = tags.meanings(TagWords.normal(typed), reader);
    Page<TopicLists.TopicFacts> found = lists.tagged(meanings, reader, page);
    if (found.isEmpty()) {
      throw new NoSuchTag();
    }
    return new Page<>(rows(found.items()), page, found.total());
  }

  /** The latest in the reader's communities, without what they muted. */
  public List<TopicRow> latest(int most) {
    return rows(lists.latestFor(admission.reader(), most));
  }

  /** Of these topics, those that the reader may read, in this order. */
  public List<TopicRow> these(List<ContributionId> topics) {
    return rows(lists.these(topics, admission.reader()));
  }

  /**
   * Questions of colleagues in a community that still want an answer; none where one may not read.
   */
  public List<TopicRow> openQuestions(String slug, int most) {
    return admission.place(slug).isReadable()
        ? rows(lists.openQuestions(slug, me.id(), most))
        : List.of();
  }

  /** The same of several communities, where one may read; in two statements. */
  public List<TopicRow> unanswered(Collection<CommunityId> communities, int most) {
    return communities.isEmpty()
        ? List.of()
        : rows(lists.openQuestions(communities, admission.reader(), most));
  }

  /** Topics in which all the words are found, the closest first; no words find nothing. */
  public Page<TopicRow> withWords(String words, PageRequest page) {
    Reader reader = admission.reader();
    String wanted = Markup.line(words == null ? "" : words);
    return new Page<>(
        rows(lists.withWords(wanted, reader, page)), page, lists.countWithWords(wanted, reader));
  }

  /**
   * A community's topics, the most useful first: what is answered, what helped most people, what is
   * talked about most. The number of statements does not depend on how many there are.
   *
   * @param words that are all in the title or text; null for all topics
   */
  public Page<TopicRow> useful(String slug, String words, PageRequest page) {
    admission.place(slug).readable();
    String wanted = Markup.line(words == null ? "" : words);
    return new Page<>(these(useful.ids(slug, wanted, page)), page, useful.count(slug, wanted));
  }

  /** Topics whose titles are alike, the closest first; for whoever is about to start one. */
  public List<TopicRow> alike(String title, int most) {
    return rows(lists.alike(Markup.line(title == null ? "" : title), admission.reader(), most));
  }

  private Closing closing(Topic topic) {
    return topic.closedAt() == null
        ? null
        : new Closing(
            topic.closedAt(),
            topic.isClosedByDecision() ? null : authors.chip(topic.closedBy()),
            topic.closeNote());
  }

  private List<TopicRow> rows(List<TopicLists.TopicFacts> facts) {
    Map<PersonId, PersonChip> chips =
        authors.chips(facts.stream().map(TopicLists.TopicFacts::author).toList());
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
                    t.activeAt(),
                    t.votes(),
                    t.ideaState(),
                    List.of(t.tags())))
        .toList();
  }
}
