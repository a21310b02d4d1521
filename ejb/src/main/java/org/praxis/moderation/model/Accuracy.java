package org.praxis.moderation.model;

import org.praxis.people.PersonId;

/**
 * How often moderators agreed with what a member reported. It weighs in the queue and is shown to
 * nobody: it ranks cases, not people.
 *
 * @param upheld how many of them
 * @param decided how many were upheld or dismissed
 */
public record Accuracy(PersonId reporter, Long upheld, Long decided) {
  static final double UNKNOWN = 0.5;

  /** The share that was upheld, as if one more had been and one more had not: between 0 and 1. */
  double share() {
    return (upheld + 1.0) / (decided + 2.0);
  }
}
