/** What communities tell the other features. */
package org.praxis.communities.event;
