package org.praxis.moderation.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.ReviewMode;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/**
 * What a place is for, what belongs there and what never does: one edition of it. An edition does
 * not change; the next one takes its place.
 */
@Entity
@Table(name = "moderation_charter")
public class Charter {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SpaceId space;
  private int edition;
  private String purpose;

  // A line each.
  private String objectives;

  @Column(name = "first_contributions")
  private int firstContributions;

  @Column(name = "response_hours")
  private Integer responseHours;

  @Column(name = "to_acknowledge")
  private boolean toAcknowledge;

  @Enumerated(EnumType.STRING)
  private ReviewMode mode;

  private String note;

  @Column(name = "adopted_by")
  private PersonId adoptedBy;

  @Column(name = "adopted_at")
  private Instant adoptedAt;

  @Column(name = "in_force")
  private boolean inForce = true;

  @OneToMany(mappedBy = "charter", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Clause> clauses = new LinkedHashSet<>();

  @Version private long version;

  protected Charter() {}

  /**
   * The first edition.
   *
   * @param note why, in the owner's words; null for none
   */
  public Charter(SpaceId space, CharterDraft draft, String note, PersonId by, Instant now) {
    this(space, draft.orElse(ReviewMode.ON_REPORT), 1, note, by, now);
  }

  private Charter(
      SpaceId space, CharterDraft draft, int edition, String note, PersonId by, Instant now) {
    this.space = space;
    this.edition = edition;
    this.purpose = Markup.line(draft.purpose());
    this.objectives =
        draft.objectives().stream().map(Markup::line).collect(Collectors.joining("\n"));
    this.firstContributions = draft.firstContributions();
    this.responseHours = draft.responseHours();
    this.toAcknowledge = draft.toAcknowledge();
    this.mode = draft.mode();
    this.note = note;
    this.adoptedBy = by;
    this.adoptedAt = now;
    int number = 1;
    for (CharterDraft.ClauseDraft clause : draft.clauses()) {
      if (clause.kind() != ClauseKind.NEVER_HERE && !clause.terms().isEmpty()) {
        throw new InvalidInput("clauses", "moderation.charter.termsOnlyForNeverHere", number);
      }
      List<String> terms = clause.terms().stream().map(Markup::line).toList();
      clauses.add(new Clause(this, number++, clause.kind(), Markup.line(clause.text()), terms));
    }
  }

  /**
   * The edition that takes the place of this one.
   *
   * @param note why, in the owner's words; null for none
   */
  public Charter next(CharterDraft draft, String note, PersonId by, Instant now) {
    if (!inForce) {
      throw new ChangedMeanwhile();
    }
    Charter next = new Charter(space, draft.orElse(mode), edition + 1, note, by, now);
    inForce = false;
    return next;
  }

  public int firstContributions() {
    return firstContributions;
  }

  public ReviewMode mode() {
    return mode;
  }

  public Collection<Clause> clauses() {
    return List.copyOf(clauses);
  }

  public Optional<Clause> clause(int number) {
    return clauses.stream().filter(clause -> clause.number() == number).findFirst();
  }

  /** Counts from 1. */
  public int edition() {
    return edition;
  }

  public SpaceId space() {
    return space;
  }

  /** As it is written, terms and all; for those who write the next one. */
  public CharterDraft draft() {
    return new CharterDraft(
        purpose,
        objectives(),
        clauses.stream().map(Clause::draft).toList(),
        firstContributions,
        responseHours,
        toAcknowledge,
        mode);
  }

  private List<String> objectives() {
    return objectives.lines().toList();
  }

  public CharterView view() {
    return new CharterView(
        edition,
        purpose,
        objectives(),
        firstContributions,
        responseHours,
        toAcknowledge,
        mode,
        clauses.stream().map(Clause::view).toList());
  }
}
