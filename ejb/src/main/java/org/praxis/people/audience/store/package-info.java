/** Queries about audiences: a rule becomes one condition, and finds people by set. */
package org.praxis.people.audience.store;
