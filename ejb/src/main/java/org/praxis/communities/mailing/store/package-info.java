/** Queries of the import; all that is done to many mails is done by set. */
package org.praxis.communities.mailing.store;
