/** Queries for rules. */
package org.praxis.moderation.rules.store;
