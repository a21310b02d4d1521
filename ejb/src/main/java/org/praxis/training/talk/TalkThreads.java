package org.praxis.training.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Readership;
import org.praxis.communities.TopicReading;
import org.praxis.communities.TopicTitles;
import org.praxis.communities.view.Nested;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicView;
import org.praxis.people.CurrentPerson;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.model.DiscussionStep;
import org.praxis.training.talk.view.TalkThread;

/** Topics as steps show them. */
@ApplicationScoped
class TalkThreads {
  @Inject TopicReading reading;
  @Inject Readership readership;
  @Inject TopicTitles titles;
  @Inject TalkExperts experts;
  @Inject CurrentPerson me;

  /** A thread, or why there is none; neither where there is none to show. */
  record Shown(TalkThread thread, TalkClosed closed) {
    static final Shown NOTHING = new Shown(null, null);

    static Shown closed(TalkClosed why) {
      return new Shown(null, why);
    }
  }

  /**
   * @param hidden whether replies of others are left out
   */
  Shown of(DiscussionStep step, boolean hidden, PageRequest page) {
    if (step.talk().place() == TalkPlace.ANSWERING) {
      return Shown.NOTHING;
    }
    Optional<ContributionId> topic =
        Optional.ofNullable(step.talk().topic()).flatMap(readership::topicOf);
    if (topic.isEmpty() || !titles.isRead(topic.get())) {
      return Shown.closed(TalkClosed.NOT_THERE);
    }
    if (!readership.mayIRead(topic.get())) {
      return Shown.closed(TalkClosed.NO_ACCESS);
    }
    return new Shown(thread(step, reading.topic(topic.get(), page), hidden), null);
  }

  private TalkThread thread(DiscussionStep step, TopicView topic, boolean hidden) {
    boolean all = !hidden || topic.mine();
    List<ReplyView> replies =
        topic.replies().items().stream().flatMap(reply -> shown(reply, all).stream()).toList();
    ReplyView answer =
        Optional.ofNullable(topic.acceptedAnswer())
            .flatMap(reply -> shown(reply, all))
            .orElse(null);
    return new TalkThread(
        topic.id(),
        step.talk().isOwn() && topic.id().equals(step.talk().topic()),
        topic.kind(),
        topic.title(),
        topic.html(),
        topic.author(),
        topic.at(),
        topic.community(),
        answer,
        new Page<>(
            replies,
            topic.replies().number(),
            topic.replies().size(),
            all ? topic.replies().total() : replies.size()),
        topic.mine(),
        topic.community().may().write() && topic.closing() == null,
        experts.views(
            step,
            Stream.concat(
                    Stream.ofNullable(answer),
                    replies.stream()
                        .flatMap(
                            reply ->
                                Stream.concat(Stream.of(reply), reply.nested().first().stream())))
                .map(ReplyView::id)
                .distinct()
                .toList()));
  }

  // Moderators see what waits in the community, and not in the step.
  private static Optional<ReplyView> shown(ReplyView reply, boolean all) {
    boolean published = reply.state() == ContributionState.PUBLISHED;
    boolean own =
        reply.mine()
            && (reply.state() == ContributionState.HELD
                || reply.state() == ContributionState.RETURNED);
    List<ReplyView> under =
        reply.nested().first().stream().flatMap(each -> shown(each, all).stream()).toList();
    if (!(published && (all || reply.mine()) || own)) {
      return Optional.empty();
    }
    return Optional.of(
        new ReplyView(
            reply.id(),
            reply.author(),
            reply.html(),
            reply.state(),
            reply.mine() ? reply.pending() : null,
            reply.accepted(),
            reply.mine(),
            reply.at(),
            reply.editedAt(),
            reply.imported(),
            reply.role(),
            reply.endorsements(),
            reply.to(),
            new Nested(under, all ? reply.nested().total() : under.size())));
  }
}
