package org.praxis.moderation.absence.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.praxis.moderation.absence.AbsenceDraft;
import org.praxis.moderation.absence.AbsenceId;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

/** That a moderator is away from one day until another, both included. */
@Entity
@Table(name = "moderation_absence")
public class Absence {
  /** Whoever is away for longer does not moderate. */
  public static final int LONGEST = 366;

  // Nobody plans further; and what is not limited ends beyond what a calendar can reckon with.
  private static final int YEARS_AHEAD = 2;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private AbsenceId id;
  private PersonId person;

  @Column(name = "from_day")
  private LocalDate firstDay;

  @Column(name = "until_day")
  private LocalDate lastDay;

  // The same days as moments, by the clock of whoever is away.
  @Column(name = "from_at")
  private Instant beginsAt;

  @Column(name = "until_at")
  private Instant endsAt;

  @Column(name = "stand_in")
  private PersonId standIn;

  @Column(name = "said_by")
  private PersonId saidBy;

  @Column(name = "said_at")
  private Instant saidAt;

  // Before its time.
  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private long version;

  protected Absence() {}

  /**
   * @param zone by which that person lives
   * @throws InvalidInput where it begins before today or in more than two years, ends before it
   *     begins, lasts for longer than a year, or somebody would stand in for themselves
   */
  public Absence(PersonId person, AbsenceDraft draft, ZoneId zone, PersonId by, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    if (draft.from().isBefore(today)) {
      throw new InvalidInput("from", "moderation.absence.past");
    }
    if (draft.from().isAfter(today.plusYears(YEARS_AHEAD))) {
      throw new InvalidInput("from", "moderation.absence.far", YEARS_AHEAD);
    }
    if (draft.until().isBefore(draft.from())) {
      throw new InvalidInput("until", "moderation.absence.backwards");
    }
    if (ChronoUnit.DAYS.between(draft.from(), draft.until()) >= LONGEST) {
      throw new InvalidInput("until", "moderation.absence.long", LONGEST);
    }
    if (person.equals(draft.standIn())) {
      throw new InvalidInput("standIn", "moderation.absence.themselves");
    }
    this.id = AbsenceId.next();
    this.person = person;
    this.firstDay = draft.from();
    this.lastDay = draft.until();
    this.beginsAt = firstDay.atStartOfDay(zone).toInstant();
    this.endsAt = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    this.standIn = draft.standIn();
    this.saidBy = by;
    this.saidAt = now;
  }

  /**
   * They are back, or stay.
   *
   * @throws ChangedMeanwhile where that is so already
   */
  public void end(Instant now) {
    if (isOver(now)) {
      throw new ChangedMeanwhile();
    }
    endedAt = now;
  }

  public boolean isOver(Instant now) {
    return endedAt != null || !endsAt.isAfter(now);
  }

  public boolean isNow(Instant now) {
    return !isOver(now) && !beginsAt.isAfter(now);
  }

  public AbsenceId id() {
    return id;
  }

  public PersonId person() {
    return person;
  }

  public LocalDate from() {
    return firstDay;
  }

  public LocalDate until() {
    return lastDay;
  }

  public Instant begin() {
    return beginsAt;
  }

  public Instant end() {
    return endsAt;
  }

  /** Null for nobody in particular. */
  public PersonId standIn() {
    return standIn;
  }
}
