/**
 * Tells programs of the company what happens in a community, as it happens: outgoing webhooks,
 * signed after the Standard Webhooks specification (docs/adr/0027).
 *
 * <p>A hook belongs to a community and is its owner's matter ({@link
 * org.praxis.notification.hook.HookKeeping}). The outbox says what happened; a delivery is written
 * for each hook that wants to hear of it, and every node's {@link
 * org.praxis.notification.hook.HookRound} sends what is due. What is told is read when it is sent:
 * what is not published in that community by then is not told.
 */
package org.praxis.notification.hook;
