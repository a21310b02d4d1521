package org.praxis.training.quiz.view;

import org.praxis.training.quiz.BankId;

/**
 * What can be drawn from: a bank, or one of its categories with those below it.
 *
 * @param category null for the whole bank
 */
public record DrawChoice(BankId bank, String title, String category, long questions) {}
