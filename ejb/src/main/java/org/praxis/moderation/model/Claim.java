package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * That a moderator has a case to themselves.
 *
 * @param until when it lapses if they do nothing
 */
@Embeddable
public record Claim(
    @Column(name = "claimed_by") PersonId holder, @Column(name = "claimed_until") Instant until) {
  boolean isOver(Instant now) {
    return !until.isAfter(now);
  }
}
