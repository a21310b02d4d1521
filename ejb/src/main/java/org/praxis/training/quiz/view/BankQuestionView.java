package org.praxis.training.quiz.view;

import org.praxis.training.quiz.BankQuestionDraft;
import org.praxis.training.quiz.QuestionId;

/**
 * A question of a bank with all that marks it; for trainers.
 *
 * @param wording which wording it is, from 1
 * @param version sent back with a change
 */
public record BankQuestionView(
    QuestionId id, BankRow bank, BankQuestionDraft draft, int wording, long version) {}
