package org.praxis.search.view;

/**
 * How the index stands.
 *
 * @param entries that can be found
 * @param behind entries that the index of this node has not taken yet
 * @param rebuild the last one; null where there was none
 */
public record IndexView(Long entries, Long behind, RebuildView rebuild) {}
