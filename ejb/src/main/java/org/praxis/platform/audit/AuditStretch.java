package org.praxis.platform.audit;

/**
 * A part of the chain without gaps, as an export holds it.
 *
 * @param first number of its first record; 0 when there is none in it
 * @param last number of its last record
 * @param anchor hash of the record before the first; zeros where the chain begins
 * @param head number of the last record of the whole chain
 * @param headHash that record's hash; zeros where there is none
 */
public record AuditStretch(Long first, Long last, String anchor, Long head, String headHash) {}
