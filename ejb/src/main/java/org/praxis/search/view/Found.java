package org.praxis.search.view;

import org.praxis.platform.Page;

/**
 * What a search finds.
 *
 * @param alike whether nothing had all the words, and this has most of them or words much like them
 * @param complete false while the index is being made, and does not hold everything yet
 */
public record Found(Page<Hit> hits, Facets facets, boolean alike, boolean complete) {}
