/**
 * How it goes: for who teaches a track, for who leads people, and for HR.
 *
 * <p>The cockpit shows a track's learners by its steps ({@link
 * org.praxis.training.overview.CockpitReading}), and lets its owner write to some of them ({@link
 * org.praxis.training.overview.Messaging}). Managers see what is required of those whom they lead,
 * and what waits for them ({@link org.praxis.training.overview.TeamReading}). HR sees how an
 * audience stands with each track, as of any day ({@link
 * org.praxis.training.overview.ComplianceReading}): what was required of whom at that time is
 * history that the database keeps. See docs/adr/0051.
 */
package org.praxis.training.overview;
