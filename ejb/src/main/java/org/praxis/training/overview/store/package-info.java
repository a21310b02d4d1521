/** Queries of the overviews. */
package org.praxis.training.overview.store;
