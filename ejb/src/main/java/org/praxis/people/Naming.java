package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.Namesakes.Bearer;
import org.praxis.people.store.PeopleFinder;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.Suggested;
import org.praxis.platform.PageRequest;

/**
 * Colleagues by the words that one types into a form: their name, and of namesakes the name with
 * the last digits of an identity, as {@link Namesakes} tells them apart. Who has left is not meant.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Naming {
  private static final PageRequest FEW = new PageRequest(1, 8);
  private static final int FEWEST_LETTERS = 2;

  @Inject PeopleFinder finder;
  @Inject People people;
  @Inject CurrentPerson me;

  /**
   * Who may be meant, the likeliest first; nobody for less than two letters, and for more than
   * anybody is called.
   *
   * @param begun beginnings of words, as {@link PeopleSearch} takes them
   */
  public List<Suggested> likely(String begun) {
    String typed = PeopleSearch.typed(begun);
    List<String> terms = PeopleSearch.terms(typed);
    if (typed.codePointCount(0, typed.length()) > PeopleQuery.LONGEST
        || terms.size() > PeopleSearch.MOST_WORDS
        || letters(terms) < FEWEST_LETTERS) {
      return List.of();
    }
    PeopleQuery query = new PeopleQuery(typed, null, null, null);
    List<PersonId> found = finder.find(query, terms, me.id(), FEW).items();
    Map<PersonId, PersonChip> chips = people.chips(found);
    Map<PersonId, String> words = words(chips.values());
    // Somebody may be gone between the statements.
    return found.stream()
        .filter(words::containsKey)
        .map(id -> new Suggested(chips.get(id), words.get(id)))
        .toList();
  }

  private static long letters(List<String> terms) {
    return terms.stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetterOrDigit)
        .count();
  }

  /** Whom each of these words means: one, nobody, or several who are not told apart. */
  public Map<String, List<PersonId>> meant(Collection<String> words) {
    Namesakes namesakes = namesakes(words);
    return words.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                one ->
                    namesakes.meant(one).stream()
                        .filter(bearer -> !bearer.former())
                        .map(bearer -> new PersonId(bearer.id()))
                        .toList()));
  }

  /** The shortest words that mean each of these alone; whom none do is left out. */
  public Map<PersonId, String> words(Collection<PersonChip> chips) {
    List<PersonChip> named = chips.stream().filter(chip -> chip.name() != null).toList();
    Namesakes namesakes = namesakes(named.stream().map(PersonChip::name).toList());
    Map<PersonId, String> words = new LinkedHashMap<>();
    named.forEach(
        chip -> namesakes.words(bearer(chip)).ifPresent(found -> words.put(chip.id(), found)));
    return words;
  }

  private Namesakes namesakes(Collection<String> words) {
    List<String> names = words.stream().flatMap(Namesakes::names).distinct().toList();
    Map<String, List<Bearer>> byName = new HashMap<>();
    if (!names.isEmpty()) {
      people
          .called(names)
          .forEach((name, chips) -> byName.put(name, chips.stream().map(Naming::bearer).toList()));
    }
    return new Namesakes(byName);
  }

  private static Bearer bearer(PersonChip chip) {
    return new Bearer(true, chip.id().value(), chip.name(), chip.former());
  }
}
