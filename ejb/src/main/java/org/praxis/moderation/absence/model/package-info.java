/** Absences as they are kept. */
package org.praxis.moderation.absence.model;
