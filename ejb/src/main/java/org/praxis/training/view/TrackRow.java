package org.praxis.training.view;

/**
 * A track in the catalogue.
 *
 * @param days from enrolment to the due date
 */
public record TrackRow(
    String slug,
    String title,
    String summary,
    Integer days,
    Long steps,
    Long learners,
    Boolean enrolled) {}
