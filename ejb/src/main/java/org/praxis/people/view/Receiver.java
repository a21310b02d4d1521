package org.praxis.people.view;

import java.time.ZoneId;
import java.util.Locale;
import org.praxis.people.PersonId;

/**
 * Somebody who can be reached by mail.
 *
 * @param mail as the directory writes it
 * @param zone by which they live
 */
public record Receiver(
    PersonId id, String uid, String name, String mail, Locale locale, ZoneId zone) {}
