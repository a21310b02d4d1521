package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.store.Persons;
import org.praxis.people.view.PersonRow;
import org.praxis.platform.Page;

/** Puts names and faces to a page of identities, in its order. */
@ApplicationScoped
class PersonRows {
  @Inject Persons persons;
  @Inject Leavers leavers;

  Page<PersonRow> of(Page<PersonId> ids) {
    boolean anonymous = leavers.anonymous();
    Map<PersonId, Persons.Facts> facts =
        persons.facts(ids.items()).stream()
            .collect(Collectors.toMap(Persons.Facts::id, Function.identity()));
    // Somebody may be gone between the two statements.
    return new Page<>(
            ids.items().stream().filter(facts::containsKey).toList(),
            ids.number(),
            ids.size(),
            ids.total())
        .map(id -> row(facts.get(id), anonymous));
  }

  private static PersonRow row(Persons.Facts facts, boolean anonymous) {
    return new PersonRow(People.chip(facts, anonymous), leaf(facts.department()));
  }

  // Of "Operations/Logistics" a list needs the last.
  static String leaf(String department) {
    return department == null ? null : department.substring(department.lastIndexOf('/') + 1);
  }
}
