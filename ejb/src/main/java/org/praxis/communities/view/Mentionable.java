package org.praxis.communities.view;

import java.util.UUID;

/**
 * Somebody whom one can mention, or an audience.
 *
 * @param about what they do and where; of an audience null
 * @param people of an audience how many belong to it; null of a person
 * @param markdown what mentions them
 */
public record Mentionable(UUID id, String name, String about, Integer people, String markdown) {}
