package org.praxis.people.view;

import org.praxis.people.OfficeId;

/** An office by its name. */
public record OfficeRef(OfficeId id, String name) {}
