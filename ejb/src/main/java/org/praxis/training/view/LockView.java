package org.praxis.training.view;

import java.time.LocalDate;
import org.praxis.training.LockReason;

/**
 * Why a step is not open yet.
 *
 * @param number of the step ({@link LockReason#AFTER}) or the stage ({@link LockReason#NEEDS}) that
 *     is done before; null for a day
 * @param title of that step or stage; null for a day, empty for a stage without one
 * @param on the day on which it opens; null for the others
 */
public record LockView(LockReason reason, Integer number, String title, LocalDate on) {}
