package org.praxis.search.view;

/**
 * A piece of a text.
 *
 * @param marked whether it is one of the words that were looked for
 */
public record Piece(String text, boolean marked) {}
