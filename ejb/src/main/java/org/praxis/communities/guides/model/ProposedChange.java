package org.praxis.communities.guides.model;

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
import org.praxis.communities.guides.NotTheProposer;
import org.praxis.communities.guides.ProposalAnswered;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalState;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;

/** A change to a guide that a member proposes and somebody who writes it answers. */
@Entity
@Table(name = "communities_guide_proposal")
public class ProposedChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private ProposalId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "guide_key")
  private Guide guide;

  private PersonId proposer;
  private int base;
  private String title;
  private String text;
  private String why;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private PersonId answeredBy;

  private String answer;

  @Version private long version;

  protected ProposedChange() {}

  public ProposedChange(Guide guide, ProposalDraft draft, PersonId proposer, Instant now) {
    this.id = ProposalId.next();
    this.guide = guide;
    this.proposer = proposer;
    submit(draft, now);
  }

  private void submit(ProposalDraft draft, Instant now) {
    base = draft.revision();
    title = Markup.line(draft.title());
    text = new Markup(draft.text()).source();
    why = Markup.line(draft.why());
    submittedAt = now;
    state = ProposalState.OPEN;
    answeredAt = null;
    answeredBy = null;
    answer = null;
  }

  /**
   * Whoever proposed it sends it anew: while it waits, or after it came back.
   *
   * @throws NotTheProposer to all others
   * @throws ProposalAnswered once it was taken, not taken, or taken back
   */
  public void revise(ProposalDraft draft, long shown, PersonId by, Instant now) {
    expectMine(by);
    ChangedMeanwhile.check(shown, version);
    if (!isUnanswered()) {
      throw new ProposalAnswered();
    }
    submit(draft, now);
  }

  public boolean isRevisableBy(PersonId person) {
    return proposer.equals(person) && isUnanswered();
  }

  // One that came back waits for whoever proposed it.
  private boolean isUnanswered() {
    return state == ProposalState.OPEN || state == ProposalState.RETURNED;
  }

  /** Whoever proposed it takes it back. */
  public void withdraw(PersonId by, Instant now) {
    expectMine(by);
    if (state == ProposalState.WITHDRAWN) {
      return;
    }
    if (!isUnanswered()) {
      throw new ProposalAnswered();
    }
    answered(ProposalState.WITHDRAWN, null, by, now);
  }

  private void expectMine(PersonId by) {
    if (!proposer.equals(by)) {
      throw new NotTheProposer();
    }
  }

  public void accept(long shown, PersonId by, Instant now) {
    expectOpen(shown);
    answered(ProposalState.ACCEPTED, null, by, now);
  }

  /** Back to whoever proposed it, with a word what to change. */
  public void giveBack(String word, long shown, PersonId by, Instant now) {
    expectOpen(shown);
    answered(ProposalState.RETURNED, word, by, now);
  }

  public void reject(String word, long shown, PersonId by, Instant now) {
    expectOpen(shown);
    answered(ProposalState.REJECTED, word, by, now);
  }

  private void expectOpen(long shown) {
    if (state != ProposalState.OPEN) {
      throw new ProposalAnswered();
    }
    ChangedMeanwhile.check(shown, version);
  }

  private void answered(ProposalState next, String word, PersonId by, Instant now) {
    state = next;
    answer = word;
    answeredBy = by;
    answeredAt = now;
  }

  /** For whoever proposed it, and those who write the guide or moderate its community. */
  public boolean isReadableIn(OpenGuide open) {
    return open.isReadable()
        && (proposer.equals(open.place().reader().id())
            || open.isWritable()
            || open.place().isModerated());
  }

  public ProposalId id() {
    return id;
  }

  public Guide guide() {
    return guide;
  }

  public PersonId proposer() {
    return proposer;
  }

  /** Number of the revision that it was written from. */
  public int base() {
    return base;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  public String why() {
    return why;
  }

  public ProposalState state() {
    return state;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  public PersonId answeredBy() {
    return answeredBy;
  }

  public String answer() {
    return answer;
  }

  public long version() {
    return version;
  }
}
