/** Queries for absences. */
package org.praxis.moderation.absence.store;
