package org.praxis.training.view;

import java.time.Instant;

/**
 * A track that the reader designs.
 *
 * @param edition number of the current one; null before the first
 * @param changedAt when it was last worked on
 * @param draft whether there is a draft that is not published
 * @param template whether other trainers may begin from it
 */
public record DraftRow(
    String slug,
    String title,
    Integer edition,
    Instant changedAt,
    boolean draft,
    boolean template) {}
