package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.Naming;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;

/**
 * Colleagues as they are typed into a form, or chosen there from what is suggested: by the words
 * that {@link Naming} knows them by, one a line.
 */
@RequestScoped
public class TypedColleagues {
  @Inject People people;
  @Inject Naming naming;

  /**
   * @param field that was typed into
   * @throws InvalidInput where nobody is called so, or several are
   */
  List<PersonId> all(String field, String typed) {
    return called(
        field,
        lines(typed).distinct().toList(),
        "training.people.unknown",
        "training.people.several");
  }

  /** A name may have a comma in it, so each has a line. */
  static Stream<String> lines(String typed) {
    return typed == null
        ? Stream.of()
        : typed.lines().map(String::strip).filter(name -> !name.isEmpty());
  }

  /**
   * @param unknown the text where nobody is called so
   * @param several the text where more than one is
   */
  List<PersonId> called(String field, List<String> names, String unknown, String several) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, List<PersonId>> meant = naming.meant(names);
    List<PersonId> found = new ArrayList<>();
    for (String name : names) {
      List<PersonId> one = meant.get(name);
      if (one.size() != 1) {
        throw new InvalidInput(field, one.isEmpty() ? unknown : several, name);
      }
      found.add(one.get(0));
    }
    return found;
  }

  PersonId one(String field, String typed) {
    List<PersonId> found = all(field, typed);
    if (found.size() != 1) {
      throw new InvalidInput(field, "training.people.one");
    }
    return found.get(0);
  }

  /** As they would be typed; somebody who has left by the name alone, which is then refused. */
  String names(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    Collection<PersonChip> chips = people.chips(ids).values();
    Map<PersonId, String> words = naming.words(chips);
    return chips.stream()
        .filter(chip -> chip.name() != null)
        .map(chip -> words.getOrDefault(chip.id(), chip.name()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
