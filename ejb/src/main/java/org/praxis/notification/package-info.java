/**
 * Tells people what concerns them: that a moderator decided on their text, that a colleague
 * answered their question, that they finished a track.
 *
 * <p>It observes the other features through the outbox, so a notice is written exactly once, also
 * when a server dies between the change and the telling. {@link org.praxis.notification.Inbox}
 * shows a person their own. What is told goes through {@link org.praxis.notification.Telling},
 * which also plans the mail of it; see {@code notification.mail} and, for what comes back, {@code
 * notification.incoming}. Nobody uses this feature.
 */
package org.praxis.notification;
