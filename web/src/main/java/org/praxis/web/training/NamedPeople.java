package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;

/** People as somebody types them into a form: one name a line, or parted by commas. */
@RequestScoped
public class NamedPeople {
  private static final int MOST = 500;

  @Inject People people;

  /**
   * @throws InvalidInput where nobody is called so, or several are
   */
  public List<PersonId> of(String field, String typed) {
    List<String> names =
        typed == null
            ? List.of()
            : Stream.of(typed.split("[\\n,;]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(MOST + 1L)
                .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, List<PersonChip>> found = people.called(names);
    List<PersonId> named = new ArrayList<>();
    for (String name : names) {
      List<PersonChip> called =
          found.getOrDefault(name, List.of()).stream().filter(chip -> !chip.former()).toList();
      if (called.size() != 1) {
        throw new InvalidInput(
            field,
            called.isEmpty() ? "training.assign.nobodyCalled" : "training.assign.severalCalled",
            name);
      }
      named.add(called.get(0).id());
    }
    return named;
  }

  public List<PersonChip> chips(List<PersonId> ids) {
    Map<PersonId, PersonChip> chips = people.chips(ids);
    return ids.stream()
        .map(chips::get)
        .filter(Objects::nonNull)
        .filter(c -> c.name() != null)
        .toList();
  }
}
