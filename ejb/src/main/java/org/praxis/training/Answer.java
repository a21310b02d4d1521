package org.praxis.training;

import jakarta.validation.constraints.NotNull;

/**
 * The option chosen for a question.
 *
 * @param question number of the question, from 1
 * @param option number of the option, from 1
 */
public record Answer(@NotNull Integer question, @NotNull Integer option) {}
