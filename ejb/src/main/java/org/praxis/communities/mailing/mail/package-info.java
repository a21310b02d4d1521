/**
 * Mail as it stands in an archive: an archive into messages, a message into what a member reads of
 * it, messages into threads. Nothing here knows Praxis' people, or its database.
 */
package org.praxis.communities.mailing.mail;
