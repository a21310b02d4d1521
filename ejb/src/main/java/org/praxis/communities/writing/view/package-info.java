/** Drafts as pages and the API show them. */
package org.praxis.communities.writing.view;
