package org.praxis.people.audience.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.people.audience.AudienceId;

/**
 * An audience in a list.
 *
 * @param evaluatedAt when the rule was asked last
 * @param version to be sent back with a change, or to delete it
 * @param gone what the rule is about and is no longer there; while there is any, members stay
 */
public record AudienceRow(
    AudienceId id,
    String name,
    int members,
    Instant evaluatedAt,
    @JsonIgnore NamedRule named,
    List<Gone> gone,
    long version) {
  public AudienceRow {
    gone = List.copyOf(gone);
  }
}
