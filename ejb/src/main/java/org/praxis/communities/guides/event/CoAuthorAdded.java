package org.praxis.communities.guides.event;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.people.PersonId;

/** Somebody writes a guide together with its owner from now on. */
public record CoAuthorAdded(GuideId guide, PersonId person, PersonId by, Instant at) {}
