package org.praxis.people.audience.view;

import org.praxis.people.audience.AudienceId;

/** An audience, as far as one needs to know it to name it. */
public record AudienceName(AudienceId id, String name, Integer members) {}
