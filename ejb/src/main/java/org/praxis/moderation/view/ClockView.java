package org.praxis.moderation.view;

import java.time.Instant;
import org.praxis.people.view.OfficeRef;

/**
 * By what clock a place works.
 *
 * @param office whose calendar counts; null for the company's working week
 * @param firstHours of work until a case is decided
 * @param severeHours the same of what is never to be there
 * @param appealHours of work until an appeal is answered
 * @param ifNow when what came in at this moment would be due
 * @param severeIfNow the same of what is never to be there
 * @param mine whether whoever reads it may change it
 * @param version to be sent back with a change
 */
public record ClockView(
    OfficeRef office,
    int firstHours,
    int severeHours,
    int appealHours,
    Instant ifNow,
    Instant severeIfNow,
    boolean mine,
    long version) {}
