package org.praxis.people.directory.view;

import java.util.List;
import java.util.Map;
import org.praxis.people.PersonId;

/**
 * What one directory says of a name at this moment, and what Praxis makes of it.
 *
 * @param taken whether the people filter takes this entry; whom it does not take is nobody to a run
 * @param facts in the order in which a profile shows them; a fact that the directory does not say
 *     is left out
 * @param attributes each attribute that is read, with its values as they stand there
 * @param person whom Praxis knows by this entry; null when nobody
 */
public record MappingLook(
    String directory,
    String dn,
    Boolean taken,
    List<Fact> facts,
    Map<String, List<String>> attributes,
    List<SyncProblem> problems,
    PersonId person) {

  /**
   * @param name such as {@code office}; a text in the bundle says it
   */
  public record Fact(String name, String value) {}

  public MappingLook {
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }
}
