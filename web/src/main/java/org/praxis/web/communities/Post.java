package org.praxis.web.communities;

import java.util.ArrayList;
import java.util.List;
import org.praxis.communities.view.Nested;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicView;
import org.praxis.people.view.PersonChip;

/**
 * A reply where it stands on its topic's page. All are in one list: a page that is built of few
 * parts is built quickly.
 *
 * @param anchor what a link within the page names
 * @param first whether the replies begin with it
 * @param parent under which it stands; null where that is the topic
 * @param more whether it is the last that is shown of those under its parent, and not the last
 */
public record Post(
    ReplyView reply, Stand stand, String anchor, boolean first, ReplyView parent, boolean more) {
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

  /** Those of a page, in their order. */
  static List<Post> of(TopicView topic) {
    List<Post> posts = new ArrayList<>();
    if (topic.acceptedAnswer() != null) {
      posts.add(new Post(topic.acceptedAnswer(), Stand.ANSWER, "answer", false, null, false));
    }
    ReplyView above = topic.particulars().under();
    if (above != null) {
      posts.add(new Post(above, Stand.PARENT, anchor(above), true, null, false));
    }
    boolean first = above == null;
    for (ReplyView reply : topic.replies().items()) {
      posts.add(new Post(reply, stand(reply), anchor(reply), first, null, false));
      posts.addAll(under(reply));
      first = false;
    }
    return posts;
  }

  private static List<Post> under(ReplyView parent) {
    Nested nested = parent.nested();
    List<Post> posts = new ArrayList<>();
    for (ReplyView reply : nested.first()) {
      boolean more = nested.more() && posts.size() == nested.first().size() - 1;
      posts.add(new Post(reply, stand(reply), anchor(reply), false, parent, more));
    }
    return posts;
  }

  private static Stand stand(ReplyView reply) {
    return reply.accepted() ? Stand.ELSEWHERE : Stand.REPLY;
  }

  private static String anchor(ReplyView reply) {
    return "r-" + reply.id();
  }

  /** Whom it answers, where that is not who began the topic; null where it is. */
  public PersonChip answering() {
    return reply.to() != null ? reply.to() : parent == null ? null : parent.author();
  }

  /** Whether it stands under another reply. */
  public boolean nested() {
    return parent != null;
  }
}
