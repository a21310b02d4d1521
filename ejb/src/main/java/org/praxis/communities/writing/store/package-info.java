/** Queries of drafts; used by this feature alone. */
package org.praxis.communities.writing.store;
