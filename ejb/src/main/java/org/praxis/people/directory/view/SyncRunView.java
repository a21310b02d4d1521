package org.praxis.people.directory.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praxis.people.PersonId;
import org.praxis.people.directory.AskedFrom;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.SyncOutcome;
import org.praxis.people.directory.SyncRunId;
import org.praxis.people.directory.SyncStage;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.json.Json;

/**
 * One run of the synchronisation, as far as it has come.
 *
 * @param outcome null while it is under way
 * @param requestedBy null when the schedule did
 * @param askedFrom where somebody asked for it; null when the schedule did, and of old runs
 * @param expected how many entries there may be; null when the directory does not say
 * @param moved of the changed, those with another office, department or manager
 * @param problems entries, or parts of entries, that could not be taken as they are
 * @param reason the key of a text, where there is something to say
 * @param arguments of that text, as a JSON array
 * @param requester null when the schedule did
 */
public record SyncRunView(
    SyncRunId id,
    SyncKind kind,
    Boolean dry,
    SyncStage stage,
    SyncOutcome outcome,
    PersonId requestedBy,
    AskedFrom askedFrom,
    PersonId cancelledBy,
    Instant startedAt,
    Instant finishedAt,
    Integer expected,
    Integer read,
    Integer joined,
    Integer returned,
    Integer changed,
    Integer moved,
    Integer departed,
    Integer unchanged,
    Integer problems,
    String reason,
    @JsonIgnore String arguments,
    PersonChip requester) {

  /** Before it is known who that was. */
  public SyncRunView(
      SyncRunId id,
      SyncKind kind,
      Boolean dry,
      SyncStage stage,
      SyncOutcome outcome,
      PersonId requestedBy,
      AskedFrom askedFrom,
      PersonId cancelledBy,
      Instant startedAt,
      Instant finishedAt,
      Integer expected,
      Integer read,
      Integer joined,
      Integer returned,
      Integer changed,
      Integer moved,
      Integer departed,
      Integer unchanged,
      Integer problems,
      String reason,
      String arguments) {
    this(
        id,
        kind,
        dry,
        stage,
        outcome,
        requestedBy,
        askedFrom,
        cancelledBy,
        startedAt,
        finishedAt,
        expected,
        read,
        joined,
        returned,
        changed,
        moved,
        departed,
        unchanged,
        problems,
        reason,
        arguments,
        null);
  }

  /**
   * The same, and who asked for it.
   *
   * @param chips of all who asked
   */
  public SyncRunView askedForBy(Map<PersonId, PersonChip> chips) {
    return new SyncRunView(
        id,
        kind,
        dry,
        stage,
        outcome,
        requestedBy,
        askedFrom,
        cancelledBy,
        startedAt,
        finishedAt,
        expected,
        read,
        joined,
        returned,
        changed,
        moved,
        departed,
        unchanged,
        problems,
        reason,
        arguments,
        requestedBy == null ? null : chips.get(requestedBy));
  }

  /** The values that the reason's text names. */
  @JsonIgnore
  public List<?> values() {
    return arguments == null ? List.of() : Json.read(arguments, List.class);
  }

  /** What a directory said itself, in its own words; null where it said nothing. */
  @JsonProperty
  public String said() {
    boolean isOfADirectory = reason != null && reason.startsWith("people.sync.unreachable.");
    return isOfADirectory && values().size() > 1 && !"".equals(values().get(1))
        ? String.valueOf(values().get(1))
        : null;
  }

  @JsonIgnore
  public boolean isOver() {
    return finishedAt != null;
  }

  /** From 0 to 100; null where nobody can say. */
  public Integer percent() {
    return switch (stage) {
      case READING -> expected == null || expected <= 0 ? null : Math.min(99, 90 * read / expected);
      case CHECKING -> 92;
      case APPLYING -> 95;
      case OVER -> 100;
    };
  }
}
