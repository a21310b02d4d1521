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
import org.praxis.communities.TopicClosed;
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

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private PersonId closedBy;

  @Column(name = "close_note")
  private String closeNote;

  @Column(name = "pinned_at")
  private Instant pinnedAt;

  @Column(name = "slow_minutes")
  private Integer slowMinutes;

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

  /** The answer that solved it was taken back, so the question is open again. */
  public void lose(Reply answer) {
    if (answer.id().equals(acceptedAnswer)) {
      acceptedAnswer = null;
    }
  }

  /**
   * Nobody replies from now on.
   *
   * @param note why, for the readers; null for none
   */
  public void close(PersonId by, String note, Instant now) {
    if (closedAt == null) {
      closedAt = now;
      closedBy = by;
      closeNote = Markup.isVisible(note) ? Markup.line(note) : null;
    }
  }

  public void reopen() {
    closedAt = null;
    closedBy = null;
    closeNote = null;
  }

  /**
   * @throws TopicClosed when nobody replies any more
   */
  public void expectOpen() {
    if (closedAt != null) {
      throw new TopicClosed();
    }
  }

  /** It stands above the others of its community from now on. */
  public void pin(Instant now) {
    if (!published()) {
      throw new NotPublished();
    }
    if (pinnedAt == null) {
      pinnedAt = now;
    }
  }

  public void unpin() {
    pinnedAt = null;
  }

  /**
   * @param minutes between two replies of one person; null for none
   */
  public void slowTo(Integer minutes) {
    slowMinutes = minutes;
  }

  @Override
  String titled(String typed) {
    if (!Markup.isVisible(typed)) {
      throw new InvalidInput("title", "platform.written.blank");
    }
    return Markup.line(typed);
  }

  @Override
  void put(String newTitle, String newText) {
    write(newText);
    title = newTitle;
  }

  @Override
  public ContentRef ref() {
    return new ContentRef(ContentKind.TOPIC, id().value());
  }

  @Override
  String whole(String ofTitle, String ofText) {
    return ofTitle + "\n" + ofText;
  }

  @Override
  public Topic topic() {
    return this;
  }

  public TopicKind kind() {
    return topicKind;
  }

  @Override
  public String title() {
    return title;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public PersonId closedBy() {
    return closedBy;
  }

  public String closeNote() {
    return closeNote;
  }

  public boolean isPinned() {
    return pinnedAt != null;
  }

  /** Minutes between two replies of one person; null for none. */
  public Integer slowMinutes() {
    return slowMinutes;
  }

  public ContributionId acceptedAnswer() {
    return acceptedAnswer;
  }
}
