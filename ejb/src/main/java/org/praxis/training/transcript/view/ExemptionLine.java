package org.praxis.training.transcript.view;

import java.time.LocalDate;

/**
 * That a track was or is not asked of somebody.
 *
 * @param until the last day; null until it is revoked
 * @param over whether it holds no more
 */
public record ExemptionLine(
    String slug, String title, LocalDate from, LocalDate until, String reason, boolean over) {}
