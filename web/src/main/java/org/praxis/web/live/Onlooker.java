package org.praxis.web.live;

import org.praxis.access.SessionId;
import org.praxis.people.PersonId;

/**
 * Who has pages open, as they were when the line was opened. A line does not last for longer than
 * {@link Lines#LONGEST}, so that what is said here is never older.
 *
 * @param everywhere whether they may read every community
 * @param moderator whether cases wait for them anywhere
 */
record Onlooker(PersonId person, SessionId session, boolean everywhere, boolean moderator) {}
