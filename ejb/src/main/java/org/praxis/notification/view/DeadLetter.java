package org.praxis.notification.view;

import java.time.Instant;
import org.praxis.notification.DeadKind;
import org.praxis.people.PersonId;

/**
 * Something that was given up.
 *
 * @param id to name it by, among its kind
 * @param what it is: a letter's form, or what happened and who should have heard of it
 * @param person whom it concerns; null where nobody is known
 * @param since when it was tried for the last time; null where nobody wrote that down
 */
public record DeadLetter(
    DeadKind kind,
    String id,
    String what,
    PersonId person,
    int tries,
    String error,
    Instant since) {}
