/**
 * The company's own policy: usage guidelines with numbered clauses that hold everywhere.
 *
 * <p>They are a charter of a place that is nobody's ({@link
 * org.praxis.moderation.guidelines.Guidelines#COMPANY}), so clauses, editions and acknowledgements
 * are those of {@link org.praxis.moderation.Charters}. HR and administrators keep them ({@link
 * org.praxis.moderation.guidelines.GuidelinesKeeping}); everybody reads them ({@link
 * org.praxis.moderation.guidelines.GuidelinesReading}).
 *
 * <p>Rules can rest on their clauses, too: they screen what is sent anywhere ({@link
 * org.praxis.moderation.rules.RuleBook}, docs/adr/0042).
 *
 * <p>An edition may ask an audience, or everybody, to say that they have read it. Who has not reads
 * everything and does not write: {@link org.praxis.moderation.Sanctions} holds that where
 * everything passes that others will read, and names the way out (docs/adr/0035).
 */
package org.praxis.moderation.guidelines;
