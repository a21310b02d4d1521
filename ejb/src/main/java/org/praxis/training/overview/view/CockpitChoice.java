package org.praxis.training.overview.view;

import java.util.UUID;

/** An office, a department or an audience of learners, for a filter. */
public record CockpitChoice(String kind, UUID id, String name) {}
