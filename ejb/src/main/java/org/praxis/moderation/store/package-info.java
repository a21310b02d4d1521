/** Queries of moderation; used by this feature alone. */
package org.praxis.moderation.store;
