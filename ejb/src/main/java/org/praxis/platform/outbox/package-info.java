/**
 * News that is recorded with a change, in its transaction, and delivered after it.
 *
 * <p>A feature {@link org.praxis.platform.outbox.Outbox#record records} an event; for each {@link
 * org.praxis.platform.outbox.Subscriber} of that event a delivery is written beside it. The {@link
 * org.praxis.platform.outbox.Relay} hands deliveries over, in a transaction which also marks it
 * done: what a subscriber changes in the database happens exactly once, whenever a server dies. A
 * subscriber that fails is tried again, later and later; after the last try the delivery stays,
 * with its error, for the administrator. Deliveries of different events may overtake each other.
 */
package org.praxis.platform.outbox;
