/**
 * Moderators who are away, and who hears of cases instead (docs/adr/0041).
 *
 * <p>Somebody says from which day until which they are away and, if they like, who stands in for
 * them; owners and administrators can say it for them ({@link
 * org.praxis.moderation.absence.AbsenceKeeping}). Meanwhile they take no case to themselves, what
 * comes up goes to whoever {@linkplain org.praxis.moderation.absence.Deputies stands in}, and what
 * waits where nobody is left goes up at once. Coming back needs nobody: it is over when it is over.
 */
package org.praxis.moderation.absence;
