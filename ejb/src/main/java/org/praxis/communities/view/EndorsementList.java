package org.praxis.communities.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * Whom a topic or reply helped, and what those say who applied it.
 *
 * @param title of the topic
 * @param excerpt the first words
 * @param mine whether the reader wrote it, and so says nothing of it
 * @param helped names, the latest first
 */
public record EndorsementList(
    ContributionId contribution,
    ContributionId topic,
    String title,
    String excerpt,
    PersonChip author,
    boolean mine,
    Surroundings community,
    Endorsements counts,
    Page<PersonChip> helped,
    List<Sentence> applied) {
  public EndorsementList {
    applied = List.copyOf(applied);
  }

  /** What somebody did with it. */
  public record Sentence(ContributionId id, PersonChip person, String text, Instant at) {}
}
