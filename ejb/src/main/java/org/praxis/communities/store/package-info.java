/** Queries of communities; used by this feature alone. */
package org.praxis.communities.store;
