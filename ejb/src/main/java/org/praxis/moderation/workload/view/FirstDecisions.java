package org.praxis.moderation.workload.view;

/**
 * How long it took until something was decided, in working time of each place's calendar.
 *
 * @param cases how many were measured
 * @param capped whether there were more, and these are the last
 * @param medianMinutes half of them took no longer; null where there is none
 * @param ninetiethMinutes nine of ten took no longer; null where there is none
 * @param inTime those that were decided before they were late
 */
public record FirstDecisions(
    Long cases, Boolean capped, Long medianMinutes, Long ninetiethMinutes, Share inTime) {}
