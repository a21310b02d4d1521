/** What others may want to hear of. */
package org.praxis.communities.attention.event;
