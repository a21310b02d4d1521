package org.praxis.training.sessions.view;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.sessions.ConflictKind;
import org.praxis.training.sessions.SessionDateId;

/**
 * Something else at that time.
 *
 * @param date null of {@link ConflictKind#BUSY}, as are its title and times
 * @param title of its step
 * @param person which trainer, where it is about one
 */
public record ConflictView(
    ConflictKind kind,
    SessionDateId date,
    String title,
    Instant begins,
    Instant ends,
    PersonId person) {}
