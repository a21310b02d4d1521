package org.praxis.web.communities;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.view.Nested;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicView;
import org.praxis.communities.visit.view.TopicVisit;
import org.praxis.people.view.PersonChip;

/**
 * A reply where it stands on its topic's page. All are in one list, and each knows what most of
 * them lack: a page that asks little of each of twenty rows is written quickly.
 *
 * @param anchor what a link within the page names
 * @param first whether the replies begin with it
 * @param parent under which it stands; null where that is the topic
 * @param more whether it is the last that is shown of those under its parent, and not the last
 * @param sent whether the reader has just sent it, and it is held
 * @param begins whether what is new to the reader begins with it
 * @param acceptable whether the reader may choose it as the answer
 */
public record Post(
    ReplyView reply,
    Stand stand,
    String anchor,
    boolean first,
    ReplyView parent,
    boolean more,
    boolean sent,
    boolean begins,
    boolean acceptable) {
  /** Why it stands there. */
  public enum Stand {
    /** As the accepted answer, above all others. */
    ANSWER,
    /** Where it was written; it is the accepted answer and shown above. */
    ELSEWHERE,
    /** Above those under it, which are listed. */
    PARENT,
    REPLY
  }

  /**
   * Those of a page, in their order.
   *
   * @param held whether the reader has just sent that, and it is held
   * @param acceptable whether the reader may choose that as the answer
   */
  static List<Post> of(
      TopicVisit visit, Predicate<ContributionId> held, Predicate<ReplyView> acceptable) {
    Marks marks = new Marks(held, visit::begins, acceptable);
    TopicView topic = visit.topic();
    List<Post> posts = new ArrayList<>();
    if (topic.acceptedAnswer() != null) {
      posts.add(marks.answer(topic.acceptedAnswer()));
    }
    ReplyView above = topic.particulars().under();
    if (above != null) {
      posts.add(marks.post(above, Stand.PARENT, true, null, false));
    }
    boolean first = above == null;
    for (ReplyView reply : topic.replies().items()) {
      posts.add(marks.post(reply, stand(reply), first, null, false));
      posts.addAll(under(reply, marks));
      first = false;
    }
    return posts;
  }

  private static List<Post> under(ReplyView parent, Marks marks) {
    Nested nested = parent.nested();
    List<Post> posts = new ArrayList<>();
    for (ReplyView reply : nested.first()) {
      boolean more = nested.more() && posts.size() == nested.first().size() - 1;
      posts.add(marks.post(reply, stand(reply), false, parent, more));
    }
    return posts;
  }

  private static Stand stand(ReplyView reply) {
    return reply.accepted() ? Stand.ELSEWHERE : Stand.REPLY;
  }

  /** Whom it answers, where that is not who began the topic; null where it is. */
  public PersonChip answering() {
    return reply.to() != null ? reply.to() : parent == null ? null : parent.author();
  }

  /** Whether it stands under another reply. */
  public boolean nested() {
    return parent != null;
  }

  /** Whether only a link to where it is shown stands there. */
  public boolean elsewhere() {
    return stand == Stand.ELSEWHERE;
  }

  /** Whether something stands above it that does not stand above every reply. */
  public boolean led() {
    return stand == Stand.ANSWER || stand == Stand.PARENT || first || sent || begins;
  }

  /** Whether something stands below it that does not stand below every reply. */
  public boolean followed() {
    return stand == Stand.PARENT || more;
  }

  /** Whether there is more to say of its author than who it is. */
  public boolean noted() {
    return answering() != null || reply.imported() || reply.role() == CommunityRole.EXPERT;
  }

  public boolean published() {
    return reply.state() == ContributionState.PUBLISHED;
  }

  /** Whether there is more to say of its text than when it was written. */
  public boolean stated() {
    return !published() || reply.mine() || reply.editedAt() != null || reply.pending() != null;
  }

  /** What is asked of each. */
  private record Marks(
      Predicate<ContributionId> held,
      Predicate<ContributionId> begins,
      Predicate<ReplyView> acceptable) {
    // What is said of a reply is said where it was written.
    private Post answer(ReplyView reply) {
      return new Post(
          reply, Stand.ANSWER, "answer", false, null, false, false, false, acceptable.test(reply));
    }

    private Post post(ReplyView reply, Stand stand, boolean first, ReplyView parent, boolean more) {
      return new Post(
          reply,
          stand,
          "r-" + reply.id(),
          first,
          parent,
          more,
          held.test(reply.id()),
          begins.test(reply.id()),
          acceptable.test(reply));
    }
  }
}
