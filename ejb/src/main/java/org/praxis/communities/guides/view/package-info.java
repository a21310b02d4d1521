/** What pages and API show of guides. */
package org.praxis.communities.guides.view;
