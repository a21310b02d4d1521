package org.praxis.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Namesakes;
import org.praxis.people.Namesakes.Bearer;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;

/** What people and audiences are called, as far as the reader may know. */
@RequestScoped
class MentionNames {
  /** More than a text that can be sent has room for, and few enough to look for at once. */
  private static final int MOST = 2_000;

  @Inject People people;
  @Inject AudienceNames audiences;
  @Inject CurrentPerson me;

  /** Whom these words mean; the number of statements does not grow with them. */
  Namesakes of(Collection<String> words) {
    List<String> names = words.stream().limit(MOST).flatMap(Namesakes::names).distinct().toList();
    Map<String, List<Bearer>> byName = new HashMap<>();
    if (names.isEmpty()) {
      return new Namesakes(byName);
    }
    people
        .called(names)
        .forEach(
            (name, chips) ->
                chips.forEach(
                    chip ->
                        add(
                            byName,
                            name,
                            new Bearer(true, chip.id().value(), chip.name(), chip.former()))));
    if (isReader()) {
      Map<String, List<AudienceId>> called = audiences.called(names);
      Map<AudienceId, String> real =
          audiences.of(called.values().stream().flatMap(List::stream).toList());
      called.forEach(
          (name, ids) ->
              ids.stream()
                  .filter(real::containsKey)
                  .forEach(
                      id -> add(byName, name, new Bearer(false, id.value(), real.get(id), false))));
    }
    return new Namesakes(byName);
  }

  private static void add(Map<String, List<Bearer>> byName, String name, Bearer one) {
    byName.computeIfAbsent(name, called -> new ArrayList<>()).add(one);
  }

  /** The words for each of those, by identity; those whom no words mean alone are left out. */
  Map<UUID, String> words(Collection<Bearer> bearers) {
    Namesakes namesakes =
        of(bearers.stream().map(one -> Markup.line(one.name())).collect(Collectors.toSet()));
    Map<UUID, String> words = new HashMap<>();
    bearers.forEach(one -> namesakes.words(one).ifPresent(found -> words.put(one.id(), found)));
    return words;
  }

  /** What those whom texts mention are called; of audiences only for whoever may know them. */
  Collection<Bearer> named(Collection<Mentioned> mentioned) {
    Stream<Bearer> persons =
        people
            .chips(
                mentioned.stream()
                    .flatMap(one -> one.people().stream())
                    .distinct()
                    .map(PersonId::new)
                    .toList())
            .values()
            .stream()
            .filter(chip -> chip.name() != null)
            .map(chip -> new Bearer(true, chip.id().value(), chip.name(), chip.former()));
    Stream<Bearer> groups =
        isReader()
            ? audiences
                .of(
                    mentioned.stream()
                        .flatMap(one -> one.audiences().stream())
                        .distinct()
                        .map(AudienceId::new)
                        .toList())
                .entrySet()
                .stream()
                .map(one -> new Bearer(false, one.getKey().value(), one.getValue(), false))
            : Stream.empty();
    return Stream.concat(persons, groups).toList();
  }

  /** Whether the reader may mention audiences. */
  boolean isReader() {
    return me.is(Role.HR) || me.is(Role.ADMIN) || me.is(Role.TRAINER);
  }
}
