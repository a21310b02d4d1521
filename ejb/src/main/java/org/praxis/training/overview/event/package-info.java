/** What happened in the overviews. */
package org.praxis.training.overview.event;
