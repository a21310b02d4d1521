package org.praxis.training.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * An edition of a track.
 *
 * @param note what its trainer said of it; empty where nothing
 * @param steps how many it has
 */
public record EditionRow(
    Integer number,
    String title,
    Integer days,
    Integer steps,
    Instant publishedAt,
    PersonChip publishedBy,
    String note) {}
