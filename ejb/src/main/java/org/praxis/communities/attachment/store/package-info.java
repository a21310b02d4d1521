/** Queries of files; used by this feature alone. */
package org.praxis.communities.attachment.store;
