package org.praxis.communities.mailing.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.communities.mailing.ImportOutcome;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.communities.mailing.ImportStage;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;

/**
 * One import, as far as it has come.
 *
 * @param outcome null while it is under way
 * @param size of the archive, in bytes
 * @param position up to which it is read
 * @param read messages
 * @param repeated of those, the ones that are here already, or twice in the archive
 * @param leftOut of those, the ones that could not be taken, each with a problem that says why
 * @param topics that it makes, or would make
 * @param replies the same, in these topics and in those that were there
 * @param matched of topics and replies, those by people of this company
 * @param external of topics and replies, those by others
 * @param written how many of topics and replies are there already
 * @param problems messages, or parts of messages, that could not be taken as they are
 * @param reason the key of a text, where there is something to say
 * @param arguments of that text, as a JSON array
 */
public record ImportRunView(
    ImportRunId id,
    String communitySlug,
    String communityName,
    String fileName,
    Boolean dry,
    ImportStage stage,
    ImportOutcome outcome,
    PersonId requestedBy,
    PersonId cancelledBy,
    Instant startedAt,
    Instant finishedAt,
    Long size,
    Long position,
    Integer read,
    Integer repeated,
    Integer leftOut,
    Integer topics,
    Integer replies,
    Integer matched,
    Integer external,
    Integer written,
    Integer problems,
    String reason,
    @JsonIgnore String arguments) {

  /** The values that the reason's text names. */
  @JsonIgnore
  public List<?> values() {
    return arguments == null ? List.of() : Json.read(arguments, List.class);
  }

  @JsonIgnore
  public boolean isOver() {
    return finishedAt != null;
  }

  /** From 0 to 100; null where nobody can say. */
  public Integer percent() {
    int all = Math.max(1, topics + replies);
    return switch (stage) {
      case RECEIVING -> null;
      case READING -> (int) (60 * position / Math.max(1, size));
      case THREADING -> 62;
      case WRITING -> Math.min(99, 65 + 34 * written / all);
      case OVER -> 100;
    };
  }
}
