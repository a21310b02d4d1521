package org.praxis.training.sessions.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.sessions.AttendanceMark;
import org.praxis.training.sessions.BookingState;
import org.praxis.training.sessions.SessionDateId;

/**
 * A date of a session as its reader may see it.
 *
 * @param trackTitle as the newest edition that has the step calls it, as the step's title
 * @param zone by whose clock it was planned
 * @param office null for an online session, as is mostly the room
 * @param online whether one can join from elsewhere
 * @param link null unless the reader gives it, or has a seat and it begins soon
 * @param html what there is to know, safe to be shown as it is
 * @param seated how many have a seat
 * @param waiting how many wait for one
 * @param cancelledAt null unless it was, as the reason
 * @param bookable whether it is neither cancelled nor begun, nor too late, and the step is open
 * @param closed whether the step is not open to the reader, who then is told neither where it is
 *     nor who gives it, in which language, nor what there is to know; whoever gives it, looks after
 *     its track, or has something of it is told all
 * @param leastMinutes of attendance that complete its step; null where it is enough to be there
 * @param approval whether the reader's manager decides about a seat
 * @param mine what the reader has of it, or had last; null for nothing
 * @param taught whether the reader gives it
 * @param kept whether the reader looks after its track
 * @param conflicts what else the reader takes part in or gives at that time
 * @param version to be sent back with a change
 */
public record SessionDateView(
    SessionDateId id,
    String trackSlug,
    String trackTitle,
    StepId step,
    String stepTitle,
    Instant begins,
    Instant ends,
    ZoneId zone,
    String office,
    String room,
    boolean online,
    String link,
    int capacity,
    int seated,
    int waiting,
    List<PersonChip> trainers,
    String language,
    String html,
    Instant bookBy,
    Instant leaveBy,
    Instant cancelledAt,
    String reason,
    boolean bookable,
    boolean leavable,
    boolean closed,
    Integer leastMinutes,
    boolean approval,
    BookingView mine,
    boolean taught,
    boolean kept,
    List<ConflictView> conflicts,
    long version) {
  public SessionDateView {
    trainers = List.copyOf(trainers);
    conflicts = List.copyOf(conflicts);
  }

  /** How many seats are left. */
  @JsonIgnore
  public int left() {
    return Math.max(0, capacity - seated);
  }

  /** Whether the reader has a seat, waits for one, or has asked for one. */
  @JsonIgnore
  public boolean booked() {
    return mine != null && mine.live();
  }

  /** The same, as long as nobody said whether they were there: who has that books no other. */
  @JsonIgnore
  public boolean held() {
    return booked() && cancelledAt == null && mine.mark() == null;
  }

  /** Whether the reader can give back what they have of it. */
  @JsonIgnore
  public boolean givable() {
    return held() && (leavable || mine.state() != BookingState.SEATED);
  }

  /** Whether the reader was there, and not for as long as the step asks for. */
  @JsonIgnore
  public boolean tooShort() {
    return leastMinutes != null
        && mine != null
        && mine.mark() == AttendanceMark.PRESENT
        && mine.minutes() != null
        && mine.minutes() < leastMinutes;
  }
}
