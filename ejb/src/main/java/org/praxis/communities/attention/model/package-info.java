/** What a person keeps for themselves; used by this feature alone. */
package org.praxis.communities.attention.model;
