package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;

/** Colleagues as they are typed into a form: by name, one a line. */
@RequestScoped
public class TypedColleagues {
  @Inject People people;

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
    Map<String, List<PersonChip>> called = people.called(names);
    List<PersonId> found = new ArrayList<>();
    for (String name : names) {
      List<PersonChip> chips =
          called.getOrDefault(name, List.of()).stream().filter(chip -> !chip.former()).toList();
      if (chips.size() != 1) {
        throw new InvalidInput(field, chips.isEmpty() ? unknown : several, name);
      }
      found.add(chips.get(0).id());
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

  /** As they would be typed. */
  String names(Collection<PersonId> ids) {
    return ids.isEmpty()
        ? ""
        : people.chips(ids).values().stream()
            .map(PersonChip::name)
            .filter(name -> name != null)
            .sorted()
            .collect(Collectors.joining("\n"));
  }
}
