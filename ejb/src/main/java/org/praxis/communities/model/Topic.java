package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotAQuestion;
import org.praxis.communities.NotPublished;
import org.praxis.communities.NotTheAuthor;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/** A question or a discussion that replies gather under. */
@Entity
@DiscriminatorValue("TOPIC")
public class Topic extends Contribution {
  @Enumerated(EnumType.STRING)
  @Column(name = "topic_kind")
  private TopicKind topicKind;

  private String title;

  @Column(name = "accepted_answer")
  private ContributionId acceptedAnswer;

  // Counted by the database when a reply is published, so that two replies at once do not collide.
  @Column(name = "reply_count", insertable = false, updatable = false)
  private Integer replyCount;

  // The same: it moves with each published reply.
  @Column(name = "active_at", updatable = false)
  private Instant activeAt;

  protected Topic() {}

  public Topic(Community community, TopicDraft draft, PersonId author, Instant now) {
    super(community, author, new Markup(draft.text()), now);
    this.topicKind = draft.kind();
    this.title = Markup.line(draft.title());
    this.activeAt = now;
  }

  /**
   * Closes the question with the reply that solved it; only who asked may choose, and may choose
   * anew.
   */
  public void accept(Reply answer, PersonId by) {
    if (!by.equals(author())) {
      throw new NotTheAuthor();
    }
    if (topicKind != TopicKind.QUESTION) {
      throw new NotAQuestion();
    }
    if (!answer.topic().id().equals(id())) {
      throw new NoSuchContribution();
    }
    if (!published() || !answer.published()) {
      throw new NotPublished();
    }
    acceptedAnswer = answer.id();
  }

  @Override
  public void revise(String newTitle, Markup newText, Instant now) {
    if (!Markup.isVisible(newTitle)) {
      throw new InvalidInput("title", "platform.written.blank");
    }
    rewrite(newText, now);
    title = Markup.line(newTitle);
  }

  @Override
  public ContentRef ref() {
    return new ContentRef(ContentKind.TOPIC, id().value());
  }

  @Override
  String wholeText() {
    return title + "\n" + text().source();
  }

  @Override
  public Topic topic() {
    return this;
  }

  public TopicKind kind() {
    return topicKind;
  }

  public String title() {
    return title;
  }

  public ContributionId acceptedAnswer() {
    return acceptedAnswer;
  }
}
