package org.praxis.moderation.model;

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
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.NotSanctionable;
import org.praxis.moderation.OwnCase;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.SanctionId;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.SanctionOver;
import org.praxis.moderation.SanctionTooLate;
import org.praxis.moderation.Silenced;
import org.praxis.moderation.SlowedDown;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;

/**
 * What somebody may not do for a while because of a decision against them. It rests on that
 * decision, with its clause, and falls with it.
 */
@Entity
@Table(name = "moderation_sanction")
public class Sanction {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SanctionId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "decision_key")
  private Decision decision;

  private PersonId person;
  private SpaceId space;

  @Enumerated(EnumType.STRING)
  private SanctionKind kind;

  private Integer minutes;
  private String reason;

  @Column(name = "imposed_by")
  private PersonId imposedBy;

  @Column(name = "imposed_at")
  private Instant imposedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "lifted_by")
  private PersonId liftedBy;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Column(name = "lifted_because")
  private String liftedBecause;

  // Of a slow mode: when they last wrote there.
  @Column(name = "last_at")
  private Instant lastAt;

  @Version private long version;

  protected Sanction() {}

  /**
   * @throws NotSanctionable when the decision takes nothing away, or does not stand
   * @throws SanctionTooLate when one can no longer appeal against it
   * @throws OwnCase to whom it is against
   * @throws InvalidInput where days or minutes do not belong to the kind, or are not there
   */
  public Sanction(Decision decision, SanctionDraft draft, PersonId by, Instant now) {
    PersonId author = decision.decided().author();
    if (by.equals(author)) {
      throw new OwnCase();
    }
    if (!decision.isAgainst(author)
        || decision
            .appeal()
            .flatMap(Appeal::outcome)
            .filter(AppealOutcome.OVERTURNED::equals)
            .isPresent()) {
      throw new NotSanctionable();
    }
    if (!now.isBefore(decision.appealUntil())) {
      throw new SanctionTooLate();
    }
    expectTimes(draft);
    this.id = SanctionId.next();
    this.decision = decision;
    this.person = author;
    this.space = decision.decided().space();
    this.kind = draft.kind();
    this.minutes = draft.minutes();
    this.reason = new Markup(draft.reason()).source();
    this.imposedBy = by;
    this.imposedAt = now;
    this.endsAt = now.plus(draft.days() == null ? Strikes.LAPSE : Duration.ofDays(draft.days()));
  }

  private static void expectTimes(SanctionDraft draft) {
    if ((draft.kind() == SanctionKind.WARNING) != (draft.days() == null)) {
      throw new InvalidInput(
          "days", draft.days() == null ? "moderation.sanction.days" : "moderation.sanction.noDays");
    }
    if ((draft.kind() == SanctionKind.SLOW) != (draft.minutes() != null)) {
      throw new InvalidInput(
          "minutes",
          draft.minutes() == null
              ? "moderation.sanction.minutes"
              : "moderation.sanction.noMinutes");
    }
  }

  /**
   * Refuses what they may not write now, and remembers what they may.
   *
   * @param news whether it is a contribution of its own, and no change to one
   * @param asRead makes of the reason, which is Markdown, what the refusal says of it
   */
  public void expectToWrite(boolean news, Instant now, UnaryOperator<String> asRead) {
    switch (kind) {
      case WARNING -> {}
      case MUTE, SUSPENSION ->
          throw new Silenced(kind.isCompanyWide(), endsAt, asRead.apply(reason));
      case SLOW -> {
        if (!news) {
          return;
        }
        Instant next = lastAt == null ? now : lastAt.plus(Duration.ofMinutes(minutes));
        if (next.isAfter(now)) {
          throw new SlowedDown(next, Duration.between(now, next), asRead.apply(reason));
        }
        lastAt = now;
      }
    }
  }

  /**
   * Ends it before its time.
   *
   * @throws SanctionOver when it has ended
   */
  public void lift(PersonId by, String because, Instant now) {
    if (!isActive(now)) {
      throw new SanctionOver();
    }
    liftedBy = by;
    liftedAt = now;
    liftedBecause = because;
  }

  public boolean isActive(Instant now) {
    return liftedAt == null && endsAt.isAfter(now);
  }

  public SanctionId id() {
    return id;
  }

  public Decision decision() {
    return decision;
  }

  public PersonId person() {
    return person;
  }

  /** Where the decision stands that it rests on. */
  public SpaceId space() {
    return space;
  }

  public SanctionKind kind() {
    return kind;
  }

  /** Of a slow mode, between two contributions; null of all else. */
  public Integer minutes() {
    return minutes;
  }

  public String reason() {
    return reason;
  }

  public PersonId imposedBy() {
    return imposedBy;
  }

  public Instant imposedAt() {
    return imposedAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** Null while it was not lifted, as are when and why. */
  public PersonId liftedBy() {
    return liftedBy;
  }

  public Instant liftedAt() {
    return liftedAt;
  }

  public String liftedBecause() {
    return liftedBecause;
  }
}
