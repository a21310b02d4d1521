package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotPublished;
import org.praxis.moderation.Verdict;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/** What somebody wrote under a topic. */
@Entity
@DiscriminatorValue("REPLY")
public class Reply extends InTopic {
  // There is one level: what replies to a reply to a reply stands beside that.
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_key")
  private Reply parent;

  // Whether it was the accepted answer when it was removed.
  @Column(name = "removed_answer")
  private boolean removedAnswer;

  protected Reply() {}

  public Reply(Topic topic, Markup text, PersonId author, Instant now) {
    this(topic, null, text, author, now);
  }

  /**
   * @param to the reply that it replies to; null where it replies to the topic
   */
  public Reply(Topic topic, Reply to, Markup text, PersonId author, Instant now) {
    super(topic, author, text, now);
    if (!topic.published()) {
      throw new NotPublished();
    }
    this.parent = to == null ? null : to.expectIn(topic).first();
  }

  private Reply expectIn(Topic expected) {
    if (!topic().id().equals(expected.id())) {
      throw new NoSuchContribution();
    }
    if (!published()) {
      throw new NotPublished();
    }
    return this;
  }

  private Reply first() {
    return parent == null ? this : parent;
  }

  /** The reply under which it stands; null where it stands under the topic. */
  public Reply parent() {
    return parent;
  }

  @Override
  public boolean saysTheSameAs(Contribution other) {
    return super.saysTheSameAs(other)
        && other instanceof Reply reply
        && Objects.equals(place(), reply.place());
  }

  /** An answer that was removed is none, until a moderator restores it. */
  @Override
  public void decided(Verdict verdict, Instant now) {
    super.decided(verdict, now);
    if (verdict == Verdict.REMOVE) {
      removedAnswer = topic().lose(this);
    } else if (verdict == Verdict.RESTORE && removedAnswer) {
      topic().regain(this);
      removedAnswer = false;
    }
  }

  private ContributionId place() {
    return parent == null ? null : parent.id();
  }

  @Override
  public ContentRef ref() {
    return new ContentRef(ContentKind.REPLY, id().value());
  }
}
