package org.praxis.training.quiz.view;

import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.question.QuestionKind;

/**
 * A question in a list.
 *
 * @param wording how often it was written, counted from 1
 * @param asked in how many sittings it was asked
 */
public record BankQuestionRow(
    QuestionId id,
    String called,
    QuestionKind kind,
    String category,
    Integer wording,
    Long asked) {}
