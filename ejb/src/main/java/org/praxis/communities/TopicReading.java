package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Threads;
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
  @Inject Contributions contributions;
  @Inject Threads threads;
  @Inject Discovering discovering;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  public TopicView topic(ContributionId id, PageRequest page) {
    boolean moderates = me.is(Role.MODERATOR);
    Topic topic = readable(id, moderates);
    List<Threads.ReplyRow> rows = threads.replies(topic, me.id(), moderates, page);
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
        new Page<>(rows, page, threads.countReplies(topic, me.id(), moderates))
            .map(row -> view(row, chips, topic));
    return new TopicView(
        topic.id(),
        topic.kind(),
        topic.title(),
        rendering.html(topic.text()),
        topic.state(),
        chips.get(topic.author()),
        topic.at(),
        discovering.community(topic.community().slug()),
        accepted.map(row -> view(row, chips, topic)).orElse(null),
        replies,
        topic.author().equals(me.id()));
  }

  /** On which page of its topic a reply stands for this reader. */
  public int pageOf(ContributionId topicId, ContributionId reply) {
    boolean moderates = me.is(Role.MODERATOR);
    return (int)
            (threads.placeOf(reply, readable(topicId, moderates), me.id(), moderates)
                / PageRequest.USUAL)
        + 1;
  }

  /** A community's topics, the latest activity first. */
  public Page<TopicRow> topics(String slug, boolean unansweredOnly, PageRequest page) {
    discovering.brief(slug);
    return new Page<>(
        rows(threads.topics(slug, unansweredOnly, page)),
        page,
        threads.countTopics(slug, unansweredOnly));
  }

  /** The latest in the reader's communities. */
  public List<TopicRow> latest(int most) {
    return rows(threads.latestFor(me.id(), most));
  }

  /** Questions of colleagues in a community that still want an answer. */
  public List<TopicRow> openQuestions(String slug, int most) {
    return rows(threads.openQuestions(slug, me.id(), most));
  }

  /** Topics in which all the words are found, the closest first; no words find nothing. */
  public Page<TopicRow> withWords(String words, PageRequest page) {
    String wanted = Markup.line(words == null ? "" : words);
    return new Page<>(rows(threads.withWords(wanted, page)), page, threads.countWithWords(wanted));
  }

  private Topic readable(ContributionId id, boolean moderates) {
    return contributions
        .topic(id)
        .filter(t -> t.readableBy(me.id(), moderates))
        .orElseThrow(NoSuchContribution::new);
  }

  private ReplyView view(Threads.ReplyRow row, Map<PersonId, PersonChip> chips, Topic topic) {
    return new ReplyView(
        row.id(),
        chips.get(row.author()),
        rendering.html(new Markup(row.text())),
        row.state(),
        row.id().equals(topic.acceptedAnswer()),
        row.author().equals(me.id()),
        row.at());
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
                    t.startedAt(),
                    t.activeAt()))
        .toList();
  }
}
