/**
 * Mail that comes to us: replies to what we told, and reports that something did not arrive.
 *
 * <p>{@link org.praxis.notification.incoming.Fetching} empties the mailbox into the database, where
 * each mail is kept once, however often and by however many nodes it is read. {@link
 * org.praxis.notification.incoming.Reading} takes them one by one, each in a transaction of its
 * own: a reply becomes a contribution of its author by the same use case as on a page, a report
 * stops mail to an address, and what a machine sent is left alone. See docs/adr/0024.
 */
package org.praxis.notification.incoming;
