package org.praxis.training.assigning.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.AssignmentId;
import org.praxis.training.assigning.ExtensionId;

/** Somebody who asked for more time has an answer. */
public record ExtensionAnswered(
    ExtensionId extension,
    AssignmentId assignment,
    PersonId person,
    TrackId track,
    boolean granted,
    Instant at) {}
