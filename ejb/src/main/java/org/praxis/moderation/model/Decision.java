package org.praxis.moderation.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.AlreadyAppealed;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealTooLate;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Destination;
import org.praxis.moderation.NotAppealable;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Policy;
import org.praxis.moderation.ReportOutcome;
import org.praxis.moderation.SpaceClock;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.ClauseView;
import org.praxis.people.PersonId;

/** A verdict with its reasons; the clause is kept as it read on that day. */
@Entity
@Table(name = "moderation_decision")
public class Decision {
  /** In which one can ask another moderator whether it stands. */
  public static final Duration APPEALABLE = Duration.ofDays(20);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "case_key")
  private Case decided;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  @Column(name = "clause_number")
  private Integer clauseNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "clause_kind")
  private ClauseKind clauseKind;

  @Column(name = "clause_text")
  private String clauseText;

  @Enumerated(EnumType.STRING)
  private Policy policy;

  // Of that policy.
  @Column(name = "charter_edition")
  private int edition;

  private String message;

  // On passages of the text; null for none.
  private String comments;

  // What others read instead of what was sent; null where that is it.
  @Column(name = "edit_title")
  private String editTitle;

  @Column(name = "edit_text")
  private String editText;

  // Where it went: another community, or a topic of its own.
  @Column(name = "to_place")
  private String toPlace;

  @Column(name = "to_title")
  private String toTitle;

  @Column(name = "to_following")
  private Boolean toFollowing;

  @Column(name = "decided_by")
  private PersonId by;

  @Column(name = "decided_at")
  private Instant at;

  // Whose decision it is instead of; null for nobody's.
  private PersonId overrules;

  // One by the author of what it took, or one by each who reported what it left.
  @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST)
  private List<Appeal> appeals = new ArrayList<>();

  protected Decision() {}

  Decision(Case decided, PendingDecision taken, Instant at) {
    this.decided = decided;
    this.verdict = taken.verdict();
    this.clauseNumber = taken.clause();
    this.clauseKind = taken.clauseKind();
    this.clauseText = taken.clauseText();
    this.policy = taken.policy();
    this.edition = taken.edition();
    this.message = taken.message();
    this.comments = taken.comments();
    this.editTitle = taken.editTitle();
    this.editText = taken.editText();
    this.toPlace = taken.toPlace();
    this.toTitle = taken.toTitle();
    this.toFollowing = taken.toFollowing();
    this.by = taken.by();
    this.at = at;
  }

  /**
   * Asks another moderator whether it stands: once, in time, and by whom it is against.
   *
   * @throws NotAppealable when nothing was decided against that person
   * @throws AlreadyAppealed when they have asked
   * @throws AppealTooLate when the days for it are over
   */
  public Appeal appeal(PersonId by, String reasons, SpaceClock clock, Instant now) {
    if (!isAgainst(by)) {
      throw new NotAppealable();
    }
    if (!appeals.isEmpty()) {
      throw new AlreadyAppealed();
    }
    return ask(by, null, reasons, clock, now);
  }

  /**
   * The same by whoever reported what it left as it is, each of them once.
   *
   * @throws NotAppealable when it is no answer to that report, or none in vain
   */
  public Appeal appeal(Report dismissed, String reasons, SpaceClock clock, Instant now) {
    if (appeals.stream().anyMatch(asked -> asked.report().filter(dismissed::equals).isPresent())) {
      throw new AlreadyAppealed();
    }
    if (!isAgainst(dismissed)) {
      throw new NotAppealable();
    }
    return ask(dismissed.reporter(), dismissed, reasons, clock, now);
  }

  private Appeal ask(PersonId by, Report of, String reasons, SpaceClock clock, Instant now) {
    if (!now.isBefore(appealUntil())) {
      throw new AppealTooLate(appealUntil());
    }
    Appeal asked = new Appeal(this, by, of, reasons, clock.appealDue(now), now);
    appeals.add(asked);
    return asked;
  }

  /** Whether it takes something from that person, who wrote the text. */
  public boolean isAgainst(PersonId person) {
    return verdict.takesAway() && decided.author().equals(person);
  }

  /** Whether it left what was so reported, and still counts as the answer to that. */
  public boolean isAgainst(Report report) {
    return verdict == Verdict.KEEP
        && report.reported().equals(decided)
        && report.outcome() == ReportOutcome.DISMISSED;
  }

  /** It is what came of an appeal against what another decided. */
  public void overrules(PersonId firstDecider) {
    overrules = firstDecider;
  }

  /** Who had decided otherwise before, and does not judge what is said against this. */
  public Optional<PersonId> overruled() {
    return Optional.ofNullable(overrules);
  }

  /**
   * What another moderator found. Of several who reported the same, one may have been right where
   * another was not.
   */
  public Optional<AppealOutcome> found() {
    return appeals.stream()
        .flatMap(asked -> asked.outcome().stream())
        .max(Comparator.naturalOrder());
  }

  /** Whether nobody overturned it since, or restored what it removed. */
  public boolean stands() {
    return found().filter(AppealOutcome.OVERTURNED::equals).isEmpty()
        && (verdict != Verdict.REMOVE || decided.state() != CaseState.RESTORED);
  }

  /** From then on it can no longer be appealed against. */
  public Instant appealUntil() {
    return at.plus(APPEALABLE);
  }

  /** That of the author. */
  public Optional<Appeal> appeal() {
    return appeals.stream().findFirst();
  }

  public Case decided() {
    return decided;
  }

  /** As it read then; null where the decision names none. */
  public ClauseView clauseAsRead() {
    return clauseNumber == null ? null : new ClauseView(clauseNumber, clauseKind, clauseText);
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The number of the clause that it rests on; null where it names none. */
  public Integer clause() {
    return clauseNumber;
  }

  /** Whose clause it is; where it names none, the charter. */
  public Policy policy() {
    return policy;
  }

  /** Of that policy, as it read then. */
  public int edition() {
    return edition;
  }

  /** What its author reads; null for nothing. */
  public String message() {
    return message;
  }

  /** What else its author reads, of single passages. */
  public List<PassageComment> comments() {
    return PassageComment.of(comments);
  }

  /** What the moderator made of the text; empty where it went out as it was, or not at all. */
  public Optional<Correction> edit() {
    return Optional.ofNullable(editText).map(text -> new Correction(editTitle, text));
  }

  /** Where it went; empty where it stayed. */
  public Optional<Destination> to() {
    return verdict.relocates()
        ? Optional.of(new Destination(toPlace, true, toTitle, toFollowing))
        : Optional.empty();
  }

  public PersonId by() {
    return by;
  }

  public Instant at() {
    return at;
  }
}
