package org.praxis.training.view;

import org.praxis.people.view.PersonChip;

/**
 * A track from which trainers begin theirs.
 *
 * @param steps how many it has
 * @param by who looks after it; null where nobody does
 * @param mine whether that is the reader, or the reader is an administrator
 */
public record TemplateRow(
    String slug, String title, String summary, long steps, PersonChip by, boolean mine) {}
