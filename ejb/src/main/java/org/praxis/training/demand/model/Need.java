package org.praxis.training.demand.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.training.demand.NeedDraft;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedOver;
import org.praxis.training.demand.NeedState;
import org.praxis.training.model.Track;

/**
 * Something that colleagues need to learn. It is open until somebody answers it, and then says what
 * became of it for good. Who wants it is counted by the database.
 */
@Entity
@Table(name = "training_need")
public class Need {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private NeedId id;
  private String what;
  private String why;
  private CommunityId community;

  @Column(name = "asked_by")
  private PersonId askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private NeedState state = NeedState.OPEN;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "merged_into")
  private Need into;

  @Column(name = "decided_by")
  private PersonId decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Version private long version;

  protected Need() {}

  /**
   * @param community null for none
   */
  public Need(PersonId by, NeedDraft draft, CommunityId community, Instant now) {
    this.id = NeedId.next();
    this.what = Markup.line(draft.what());
    this.why = Markup.isVisible(draft.why()) ? new Markup(draft.why()).source() : null;
    this.community = community;
    this.askedBy = by;
    this.askedAt = now;
  }

  /**
   * There is a track for it.
   *
   * @throws NeedOver when something became of it already
   */
  public void answer(Track with, PersonId by, Instant now) {
    over(NeedState.ANSWERED, by, now);
    track = with;
  }

  /**
   * There will be none.
   *
   * @throws NeedOver when something became of it already
   */
  public void close(String because, PersonId by, Instant now) {
    over(NeedState.CLOSED, by, now);
    reason = because.strip();
  }

  /**
   * Its text goes against the rules. That can be found also of what is answered or closed.
   *
   * @throws NeedOver when it is removed, merged or withdrawn already
   */
  public void remove(String because, PersonId by, Instant now) {
    if (state != NeedState.OPEN && state != NeedState.ANSWERED && state != NeedState.CLOSED) {
      throw new NeedOver();
    }
    decide(NeedState.REMOVED, by, now);
    track = null;
    reason = because.strip();
  }

  /**
   * It is asked for in another.
   *
   * @throws NeedOver when something became of either already
   */
  public void merge(Need other, PersonId by, Instant now) {
    other.expectOpen();
    over(NeedState.MERGED, by, now);
    into = other;
  }

  /** Nobody wants it any more. */
  public void withdraw(Instant now) {
    over(NeedState.WITHDRAWN, null, now);
  }

  /**
   * @throws NeedOver when something became of it already
   */
  public void expectOpen() {
    if (!isOpen()) {
      throw new NeedOver();
    }
  }

  private void over(NeedState next, PersonId by, Instant now) {
    expectOpen();
    decide(next, by, now);
  }

  private void decide(NeedState next, PersonId by, Instant now) {
    state = next;
    decidedBy = by;
    decidedAt = now;
  }

  /** Whether its text is for that member's eyes; of those who answer it is always. */
  public boolean isReadBy(PersonId member) {
    return state != NeedState.REMOVED || askedBy.equals(member);
  }

  public boolean isOpen() {
    return state == NeedState.OPEN;
  }

  public boolean isMerged() {
    return state == NeedState.MERGED;
  }

  public Long key() {
    return key;
  }

  public NeedId id() {
    return id;
  }

  public String what() {
    return what;
  }

  public String why() {
    return why;
  }

  public CommunityId community() {
    return community;
  }

  public PersonId askedBy() {
    return askedBy;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public NeedState state() {
    return state;
  }

  /** The track that answers it; null while none does. */
  public Track track() {
    return track;
  }

  public PersonId decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }
}
