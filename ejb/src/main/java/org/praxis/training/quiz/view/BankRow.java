package org.praxis.training.quiz.view;

import org.praxis.people.view.PersonChip;
import org.praxis.training.quiz.BankId;

/**
 * A bank in a list.
 *
 * @param mine whether the reader keeps it
 */
public record BankRow(
    BankId id, String title, boolean shared, boolean mine, PersonChip owner, long questions) {}
