package org.praxis.communities.view;

import java.util.UUID;

/**
 * Somebody whom one can mention, or an audience.
 *
 * @param about what they do and where; of an audience null
 * @param people of an audience how many belong to it; null of a person
 * @param markdown what mentions them, by their identity: it holds whatever they are called later
 * @param written what mentions them while one writes, by a name that is theirs alone at this time
 */
public record Mentionable(
    UUID id, String name, String about, Integer people, String markdown, String written) {

  public Mentionable written(String words) {
    return new Mentionable(id, name, about, people, markdown, words);
  }
}
