package org.praxis.communities.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.IdeaAnswer;
import org.praxis.communities.IdeaOver;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotAPoll;
import org.praxis.communities.NotAQuestion;
import org.praxis.communities.NotAnAnnouncement;
import org.praxis.communities.NotAnIdea;
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

/** A question, a discussion, or whatever else replies gather under. */
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

  private String[] tags = {};

  // As its community writes them; null until it was read with them. Hibernate takes what follows a
  // comma after "from" for a table and its alias, and leaves both as they are; hence the
  // parentheses.
  @Formula(
      "case when cardinality(tags) > 0 then (select communities_tags_as_said.said"
          + " from communities_tags_as_said(community_key, ((tags)))) end")
  private String said;

  // Counted by the database, as replies are.
  @Column(insertable = false, updatable = false)
  private Integer votes;

  @Embedded private Idea idea;
  @Embedded private Poll poll;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private PersonId closedBy;

  @Column(name = "close_note")
  private String closeNote;

  @Column(name = "closed_by_decision")
  private boolean closedByDecision;

  @Column(name = "pinned_at")
  private Instant pinnedAt;

  @Column(name = "slow_minutes")
  private Integer slowMinutes;

  protected Topic() {}

  public Topic(Community community, TopicDraft draft, PersonId author, Instant now) {
    this(community, draft, draft.text(), List.of(), author, now);
  }

  /**
   * @param text of the draft, with the names of those whom it mentions
   * @param tags what the words of the draft mean in the community
   */
  public Topic(
      Community community,
      TopicDraft draft,
      String text,
      List<String> tags,
      PersonId author,
      Instant now) {
    super(community, author, new Markup(text), now);
    this.topicKind = draft.kind();
    this.title = Markup.line(draft.title());
    this.activeAt = now;
    this.tags = tags.toArray(String[]::new);
    if (topicKind == TopicKind.IDEA) {
      this.idea = Idea.open();
    }
    if (topicKind == TopicKind.POLL) {
      if (draft.poll() == null) {
        throw new InvalidInput("poll.options", "communities.poll.options.number");
      }
      this.poll = new Poll(draft.poll(), now);
    } else if (draft.poll() != null) {
      throw new NotAPoll();
    }
  }

  /** What becomes of the idea. */
  public void decide(IdeaAnswer answer, PersonId by, Instant now) {
    expectIdea().idea.become(answer, by, now);
  }

  /**
   * @throws NotAnIdea of other topics
   */
  public Topic expectIdea() {
    if (idea == null) {
      throw new NotAnIdea();
    }
    if (!published()) {
      throw new NotPublished();
    }
    return this;
  }

  /**
   * @throws IdeaOver when votes say nothing any more
   */
  public Topic expectVotable() {
    if (!expectIdea().idea.state().isVotable()) {
      throw new IdeaOver();
    }
    return this;
  }

  /**
   * What people choose between.
   *
   * @throws NotAPoll of other topics
   */
  public Poll expectPoll() {
    if (poll == null) {
      throw new NotAPoll();
    }
    if (!published()) {
      throw new NotPublished();
    }
    return poll;
  }

  /**
   * @throws NotAnAnnouncement of other topics
   */
  public Topic expectAnnouncement() {
    if (topicKind != TopicKind.ANNOUNCEMENT) {
      throw new NotAnAnnouncement();
    }
    return this;
  }

  /** What it is called; null where its author has taken it back, to all but them. */
  public String titleFor(PersonId reader) {
    return state().isGone() && !author().equals(reader) ? null : title;
  }

  /** These and no others. */
  public void tag(List<String> newTags) {
    tags = newTags.toArray(String[]::new);
    said = null;
  }

  public boolean carries(String tag) {
    return List.of(tags).contains(tag);
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

  /**
   * The answer that solved it was taken back or removed, so the question is open again.
   *
   * @return whether it was that answer
   */
  public boolean lose(Reply answer) {
    boolean was = answer.id().equals(acceptedAnswer);
    if (was) {
      acceptedAnswer = null;
    }
    return was;
  }

  /** The answer is there again; who asked may have chosen another since. */
  void regain(Reply answer) {
    if (acceptedAnswer == null && topicKind == TopicKind.QUESTION) {
      acceptedAnswer = answer.id();
    }
  }

  // What stands under a removed topic quotes it and answers it: all of it is gone with it.
  @Override
  boolean leavesPlace() {
    return state() != ContributionState.REMOVED;
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

  /** The same by a decision against its author, to whom whoever decided is a role. */
  public void lock(PersonId by, String note, Instant now) {
    if (closedAt == null) {
      close(by, note, now);
      closedByDecision = true;
    }
  }

  public void reopen() {
    closedAt = null;
    closedBy = null;
    closeNote = null;
    closedByDecision = false;
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
    String words = tags.length == 0 ? "" : String.join(" ", tags) + "\n";
    return ofTitle + "\n" + words + asRead(new Markup(ofText)).source();
  }

  @Override
  public Topic topic() {
    return this;
  }

  /** With what a poll lets people choose between. */
  @Override
  public Markup asRead(Markup wording) {
    return poll == null ? wording : poll.asRead(wording);
  }

  /** As its community writes them. */
  public List<String> tags() {
    return said == null ? List.of(tags) : TagWords.listed(said);
  }

  /** Null for what is no idea. */
  public Idea idea() {
    return idea;
  }

  /** How many want the idea. */
  public int votes() {
    return votes == null ? 0 : votes;
  }

  /** Null for what is no poll. */
  public Poll poll() {
    return poll;
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

  /** Whether it is not for its readers to know who that was. */
  public boolean isClosedByDecision() {
    return closedByDecision;
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
