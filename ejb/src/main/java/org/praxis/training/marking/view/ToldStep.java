package org.praxis.training.marking.view;

/**
 * A step in a few words.
 *
 * @param number in the edition in which it was done
 */
public record ToldStep(String title, String trackSlug, Integer number) {}
