package org.praxis.people.audience.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.praxis.people.audience.AudienceId;

/**
 * An audience in a list.
 *
 * @param evaluatedAt when the rule was asked last
 */
public record AudienceRow(
    AudienceId id, String name, int members, Instant evaluatedAt, @JsonIgnore NamedRule named) {}
