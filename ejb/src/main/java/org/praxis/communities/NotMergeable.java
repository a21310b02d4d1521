package org.praxis.communities;

import java.util.Optional;
import org.praxis.platform.Refusal;

/** A reply has no place for what people said by a vote, a ballot or by opening it. */
public class NotMergeable extends Refusal {
  private static final long serialVersionUID = 1;

  private NotMergeable(String message) {
    super(message);
  }

  /**
   * @throws NotMergeable when something of it would be lost in the other
   */
  static void expectRoom(TopicKind kind, TopicKind into) {
    switch (kind) {
      case POLL -> throw new NotMergeable("communities.merge.poll");
      case ANNOUNCEMENT -> throw new NotMergeable("communities.merge.announcement");
      case IDEA -> {
        if (into != TopicKind.IDEA) {
          throw new NotMergeable("communities.merge.idea");
        }
      }
      default -> {
        // Questions and discussions are their text and their replies.
      }
    }
  }

  @Override
  public Optional<String> field() {
    return Optional.of("into");
  }
}
