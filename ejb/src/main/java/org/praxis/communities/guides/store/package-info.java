/** Queries of guides; used by guides alone. */
package org.praxis.communities.guides.store;
