package org.praxis.training.sessions.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepId;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.BookingClosed;
import org.praxis.training.sessions.DateOff;
import org.praxis.training.sessions.LeavingClosed;
import org.praxis.training.sessions.NotYetBegun;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.training.sessions.SessionDateId;

/** One date at which a session step takes place, through all editions of its track. */
@Entity
@Table(name = "training_session")
public class SessionDate {
  /** So long before it begins, whoever has a seat is shown where to click. */
  public static final Duration LINK_OPENS = Duration.ofHours(1);

  /** So long after it has been, a date that nobody planned can be recorded. */
  private static final int DAYS_RECORDED = 90;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SessionDateId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  @Column(name = "step_id")
  private StepId step;

  @Embedded private Arrangement at;
  private int capacity;
  private String language;
  private String note;

  private int sequence;

  // All dates' in one statement.
  @BatchSize(size = 100)
  @ElementCollection
  @CollectionTable(
      name = "training_session_trainer",
      joinColumns = @JoinColumn(name = "session_key"))
  @OrderColumn(name = "position")
  @Column(name = "person")
  private List<PersonId> trainers = new ArrayList<>();

  @Column(name = "made_by")
  private PersonId madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  @Column(name = "cancelled_by")
  private PersonId cancelledBy;

  @Column(name = "cancel_reason")
  private String cancelReason;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Version private long version;

  protected SessionDate() {}

  /**
   * @param been that it has taken place, and is recorded for its attendance sheet
   * @throws InvalidInput when its times make no sense, or nobody would know where to go
   */
  public SessionDate(
      Track track,
      StepId step,
      SessionDateDraft draft,
      Arrangement.Where where,
      boolean been,
      PersonId by,
      Instant now) {
    this.id = SessionDateId.next();
    this.track = track;
    this.step = step;
    this.madeBy = by;
    this.madeAt = now;
    plan(draft, Arrangement.of(draft, where), been, now);
  }

  /**
   * What was planned is another one from now on. Of another day people are reminded anew.
   *
   * @return whether time, place or trainers are other ones, which those who come have to know
   */
  public boolean change(SessionDateDraft draft, Arrangement.Where where, Instant now) {
    expectOn();
    Arrangement before = at;
    Set<PersonId> gave = Set.copyOf(trainers);
    plan(draft, Arrangement.of(draft, where), isRecorded(), now);
    boolean matters = at.differs(before) || !gave.equals(Set.copyOf(trainers));
    if (matters) {
      sequence++;
    }
    return matters;
  }

  private void plan(SessionDateDraft draft, Arrangement arrangement, boolean been, Instant now) {
    if (been) {
      expectBeen(arrangement, now);
    } else if (at == null || !at.begins().equals(arrangement.begins())) {
      if (!arrangement.begins().isAfter(now)) {
        throw new InvalidInput(
            "begins", at == null ? "training.session.past.plan" : "training.session.past");
      }
      remindedAt = null;
    }
    at = arrangement;
    capacity = draft.capacity();
    language = draft.language();
    note = draft.note() == null ? "" : new Markup(draft.note()).source();
    List<PersonId> named = draft.trainers().stream().distinct().toList();
    if (!named.equals(trainers)) {
      trainers.clear();
      trainers.addAll(named);
    }
  }

  private void expectBeen(Arrangement arrangement, Instant now) {
    if (arrangement.ends().isAfter(now)) {
      throw new InvalidInput("ends", "training.session.notOver");
    }
    boolean same = at != null && at.begins().equals(arrangement.begins());
    if (!same && arrangement.begins().isBefore(now.minus(Duration.ofDays(DAYS_RECORDED)))) {
      throw new InvalidInput("begins", "training.session.tooOld", DAYS_RECORDED);
    }
  }

  /** It does not take place. */
  public void cancel(PersonId by, String reason, Instant now) {
    expectOn();
    cancelledAt = now;
    cancelledBy = by;
    cancelReason = new Markup(reason).source();
    sequence++;
  }

  private void expectOn() {
    if (cancelledAt != null) {
      throw new DateOff();
    }
  }

  public void expectBookable(Instant now) {
    expectOn();
    if (now.isAfter(at.bookBy()) || !now.isBefore(at.begins())) {
      throw new BookingClosed(at.bookBy());
    }
  }

  /** Also when it is too late to book: somebody asked in time. */
  public void expectAhead(Instant now) {
    expectOn();
    if (!now.isBefore(at.begins())) {
      throw new BookingClosed(at.begins());
    }
  }

  public void expectLeavable(Instant now) {
    expectOn();
    if (now.isAfter(at.leaveBy()) || !now.isBefore(at.begins())) {
      throw new LeavingClosed(at.leaveBy());
    }
  }

  /** Marks can be given from the beginning on. */
  public void expectBegun(Instant now) {
    expectOn();
    if (now.isBefore(at.begins())) {
      throw new NotYetBegun(at.begins());
    }
  }

  public boolean isOff() {
    return cancelledAt != null;
  }

  /** Whether it had been when somebody wrote it down: nobody is told of it. */
  public boolean isRecorded() {
    return !madeAt.isBefore(at.ends());
  }

  /** Whether it is neither cancelled nor begun. */
  public boolean isAhead(Instant now) {
    return cancelledAt == null && now.isBefore(at.begins());
  }

  public boolean isBookable(Instant now) {
    return isAhead(now) && !now.isAfter(at.bookBy());
  }

  public boolean isLeavable(Instant now) {
    return isAhead(now) && !now.isAfter(at.leaveBy());
  }

  /** Whether those who have a seat are shown the link by now. */
  public boolean isLinkOpen(Instant now) {
    return cancelledAt == null
        && !now.isBefore(at.begins().minus(LINK_OPENS))
        && now.isBefore(at.ends());
  }

  public boolean isTaughtBy(PersonId person) {
    return trainers.contains(person);
  }

  /** As a draft that would change nothing. */
  public SessionDateDraft draft() {
    return new SessionDateDraft(
        at.there(at.begins()),
        at.there(at.ends()),
        at.office(),
        at.zone().getId(),
        at.room(),
        at.link(),
        capacity,
        trainers(),
        language,
        note,
        at.thereUnlessBeginning(at.bookBy()),
        at.thereUnlessBeginning(at.leaveBy()),
        false);
  }

  public SessionDateId id() {
    return id;
  }

  /** Who planned it. */
  public PersonId madeBy() {
    return madeBy;
  }

  /** When, which is the same of all that were planned in one go. */
  public Instant madeAt() {
    return madeAt;
  }

  public Track track() {
    return track;
  }

  public StepId step() {
    return step;
  }

  /** When and where. */
  public Arrangement at() {
    return at;
  }

  public int capacity() {
    return capacity;
  }

  public String language() {
    return language;
  }

  public Markup note() {
    return new Markup(note);
  }

  public int sequence() {
    return sequence;
  }

  public List<PersonId> trainers() {
    return List.copyOf(trainers);
  }

  public Instant cancelledAt() {
    return cancelledAt;
  }

  public String cancelReason() {
    return cancelReason;
  }

  public long version() {
    return version;
  }
}
