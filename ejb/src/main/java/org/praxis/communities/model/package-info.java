/** Community, membership, topic and reply as nouns; used by this feature alone. */
package org.praxis.communities.model;
