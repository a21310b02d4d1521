package org.praxis.moderation.workload.view;

/**
 * What became of appeals that were filed in a period.
 *
 * @param waiting those without an answer
 * @param late those of them that were to have one before now
 * @param inTime of those that were answered
 * @param overturned of those that were answered
 */
public record AppealsHeard(Long filed, Long waiting, Long late, Share inTime, Share overturned) {}
