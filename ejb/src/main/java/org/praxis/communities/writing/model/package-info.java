/** Drafts as nouns; used by this feature alone. */
package org.praxis.communities.writing.model;
