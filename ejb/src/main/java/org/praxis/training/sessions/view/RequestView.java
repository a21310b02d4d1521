package org.praxis.training.sessions.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;
import org.praxis.training.sessions.BookingId;

/** Somebody asks for a seat, and the reader decides. */
public record RequestView(BookingId id, PersonChip person, Instant askedAt, SessionDateView date) {}
