package org.praxis.people.audience.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;

/**
 * An audience with its rule.
 *
 * @param evaluatedAt when the rule was asked last
 * @param version to be sent back with a change
 * @param gone what the rule is about and is no longer there; while there is any, members stay
 * @param uses what goes by it
 */
public record AudienceView(
    AudienceId id,
    String name,
    Rule rule,
    @JsonIgnore NamedRule named,
    int members,
    PersonId createdBy,
    Instant createdAt,
    Instant evaluatedAt,
    long version,
    List<Gone> gone,
    List<Used> uses) {
  public AudienceView {
    gone = List.copyOf(gone);
    uses = List.copyOf(uses);
  }
}
