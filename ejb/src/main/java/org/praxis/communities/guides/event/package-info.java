/** What guides tell the other features. */
package org.praxis.communities.guides.event;
