/**
 * Classroom and online sessions: a step of a track that takes place at dates.
 *
 * <p>Whoever looks after a track {@link org.praxis.training.sessions.SessionPlanning plans} dates
 * of a session step, which go on through all editions of the track. A learner {@link
 * org.praxis.training.sessions.SessionBooking books}: a seat while there are some, else a place on
 * the waiting list, which moves up by itself; where the step asks for it, {@link
 * org.praxis.training.sessions.SessionApproving their manager decides} first. Trainers {@link
 * org.praxis.training.sessions.AttendanceKeeping keep the attendance sheet}, and who was there has
 * done the step. Everybody concerned {@link org.praxis.training.sessions.event.SessionHappened
 * hears} of it, with an entry for their calendar. See docs/adr/0050.
 */
package org.praxis.training.sessions;
