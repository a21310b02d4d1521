package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.people.view.PersonChip;

/**
 * Somebody who knows a subject, and why Praxis thinks so.
 *
 * @param accepted answers of theirs that solved a colleague's question on it
 * @param endorsed how often colleagues say that an answer of theirs on it helped, or was applied
 * @param answers of theirs to colleagues on it
 * @param latest the last of the accepted ones, or else of the answers; null where there is none
 * @param skill of their own list that names the subject; null where none does
 */
public record Expert(
    PersonChip person, long accepted, long endorsed, long answers, Latest latest, String skill) {
  /** One answer, with the title of its topic. */
  public record Latest(ContributionId answer, ContributionId topic, String title, Instant at) {}
}
