/** What pages and API show of communities and topics. */
package org.praxis.communities.view;
