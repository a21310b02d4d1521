/** Finding: the page, suggestions from every page, and how the index stands. */
package org.praxis.web.search;
