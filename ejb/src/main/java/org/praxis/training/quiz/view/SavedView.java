package org.praxis.training.quiz.view;

import org.praxis.training.quiz.question.Flaw;

/**
 * That an answer is saved.
 *
 * @param version of the question in this sitting now
 * @param complete whether nothing of it is left open
 * @param understood the number that was read in what was typed, with a point; null where none was
 * @param flaw why it cannot be understood, though it is saved; null where it can
 */
public record SavedView(int number, long version, boolean complete, String understood, Flaw flaw) {}
