package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Address;

/**
 * People as somebody types them into a form that may know some already: one name a line. Who stands
 * there as they did is who they were, also where others are called the same.
 */
@RequestScoped
public class NamedPeople {
  private static final int MOST = 500;

  @Inject People people;
  @Inject TypedColleagues colleagues;

  /**
   * @param known whom the form had named when it was shown, as it sends them: parted by spaces
   * @param several the text where more than one is called so
   * @return those who were known first
   * @throws InvalidInput where nobody is called so, or several are
   */
  public List<PersonId> of(String field, String typed, String known, String several) {
    List<String> names = TypedColleagues.lines(typed).limit(MOST + 1L).toList();
    List<PersonChip> kept = names.isEmpty() ? List.of() : kept(names, chips(ids(known)));
    Set<String> settled = kept.stream().map(PersonChip::name).collect(Collectors.toSet());
    List<PersonId> named = new ArrayList<>(kept.stream().map(PersonChip::id).toList());
    named.addAll(
        colleagues.called(
            field,
            names.stream().filter(name -> !settled.contains(name)).distinct().toList(),
            "training.assign.nobodyCalled",
            several));
    return named.stream().distinct().toList();
  }

  /** Of those who were known, whose name stands there as often as it did; or who is left? */
  static List<PersonChip> kept(List<String> names, List<PersonChip> known) {
    Map<String, Long> before =
        known.stream().collect(Collectors.groupingBy(PersonChip::name, Collectors.counting()));
    Map<String, Long> now =
        names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    return known.stream()
        .filter(chip -> before.get(chip.name()).equals(now.get(chip.name())))
        .toList();
  }

  private static Collection<PersonId> ids(String known) {
    return known == null
        ? List.of()
        : Stream.of(known.split(" "))
            .filter(id -> !id.isBlank())
            .limit(MOST)
            .map(id -> Address.id(id, PersonId::new))
            .distinct()
            .toList();
  }

  public List<PersonChip> chips(Collection<PersonId> ids) {
    Map<PersonId, PersonChip> chips = ids.isEmpty() ? Map.of() : people.chips(ids);
    return ids.stream()
        .map(chips::get)
        .filter(Objects::nonNull)
        .filter(c -> c.name() != null)
        .toList();
  }
}
