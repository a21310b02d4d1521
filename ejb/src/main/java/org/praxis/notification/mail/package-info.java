/**
 * Tells people by mail what they were told in the inbox: at once, or in a digest of the day or the
 * week, as they choose by matter and community, and never in their quiet hours.
 *
 * <p>{@link org.praxis.notification.mail.Planning} writes an item for each reader when something is
 * told. {@link org.praxis.notification.mail.Lettering} makes letters of items that are due, by set;
 * {@link org.praxis.notification.mail.Posting} claims letters, has them composed, and hands them to
 * the mail server: at least once, whatever dies in between. A letter holds no text: what it says is
 * composed when it is sent, of what its reader may read by then. See docs/adr/0024.
 */
package org.praxis.notification.mail;
