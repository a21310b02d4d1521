package org.praxis.training.overview.view;

/**
 * How many of a kind wait for the reader's answer.
 *
 * @param kind as that of a {@link TeamApproval}
 * @param address of the page on which they are answered
 */
public record WaitingCount(String kind, String address, long count) {}
