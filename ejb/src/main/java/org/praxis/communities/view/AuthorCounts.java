package org.praxis.communities.view;

/**
 * How much of what a person wrote others can read.
 *
 * @param topics questions and discussions that they started
 * @param answers replies in topics, whoever started those
 * @param accepted of those, the answers that solved a question
 */
public record AuthorCounts(Long topics, Long answers, Long accepted) {}
