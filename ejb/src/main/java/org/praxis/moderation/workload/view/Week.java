package org.praxis.moderation.workload.view;

import java.time.LocalDate;

/**
 * What came in and what was decided in a week.
 *
 * @param from its Monday, by the company's clock
 */
public record Week(LocalDate from, Long opened, Long decided) {}
