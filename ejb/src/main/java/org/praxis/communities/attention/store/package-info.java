/** Queries about attention; used by this feature alone. */
package org.praxis.communities.attention.store;
