package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** What somebody wrote in guides may count for another edition of their track. */
public record WriterTouched(PersonId person, Instant at) {}
