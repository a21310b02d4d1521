package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    List<String> names =
        typed == null
            ? List.of()
            : typed.lines().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, List<PersonChip>> called = people.called(names);
    List<PersonId> found = new ArrayList<>();
    for (String name : names) {
      List<PersonChip> chips =
          called.getOrDefault(name, List.of()).stream().filter(chip -> !chip.former()).toList();
      if (chips.size() != 1) {
        throw new InvalidInput(
            field, chips.isEmpty() ? "training.people.unknown" : "training.people.several", name);
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
