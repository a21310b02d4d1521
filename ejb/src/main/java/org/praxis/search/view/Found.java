package org.praxis.search.view;

import org.praxis.platform.Page;

/**
 * What a search finds.
 *
 * @param hits as far as one can leaf through them
 * @param total of all that was found
 * @param alike whether nothing had all the words, and this has most of them, words that begin so or
 *     words much like them
 * @param complete false while the index is being made, and does not hold everything yet
 */
public record Found(Page<Hit> hits, long total, Facets facets, boolean alike, boolean complete) {}
