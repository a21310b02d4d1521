/** What a search shows. */
package org.praxis.search.view;
