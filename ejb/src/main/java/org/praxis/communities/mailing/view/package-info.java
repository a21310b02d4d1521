/** What the owner of a community is shown of an import. */
package org.praxis.communities.mailing.view;
