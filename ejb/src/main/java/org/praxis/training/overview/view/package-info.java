/** Overviews, made for one page or answer. */
package org.praxis.training.overview.view;
