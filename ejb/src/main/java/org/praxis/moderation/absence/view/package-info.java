/** What pages and API show of absences. */
package org.praxis.moderation.absence.view;
