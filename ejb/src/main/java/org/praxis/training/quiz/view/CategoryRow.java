package org.praxis.training.quiz.view;

/**
 * A category of a bank.
 *
 * @param path names with slashes between; empty for those of none
 */
public record CategoryRow(String path, Long questions) {}
