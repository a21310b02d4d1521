/** What pages and API show of attention. */
package org.praxis.communities.attention.view;
