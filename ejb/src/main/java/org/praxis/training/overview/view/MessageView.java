package org.praxis.training.overview.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.overview.MessageId;

/**
 * A message to learners of a track.
 *
 * @param text in Markdown
 * @param mine whether the reader wrote it
 * @param readers how many it was written to; null for those who only read it
 */
public record MessageView(
    MessageId id,
    String trackSlug,
    String trackTitle,
    PersonChip sender,
    String text,
    Instant writtenAt,
    boolean mine,
    Integer readers) {}
