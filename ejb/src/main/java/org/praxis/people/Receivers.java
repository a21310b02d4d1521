package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.store.ReceiverStore;
import org.praxis.people.view.Receiver;

/**
 * Whom a mail goes to, for the feature that writes them in nobody's name. In one statement however
 * many they are; addresses are told to nobody else.
 */
@ApplicationScoped
public class Receivers {
  @Inject ReceiverStore store;
  @Inject Offices offices;
  @Inject Leavers leavers;

  /** Of these, those who are here and have an address. */
  public Map<PersonId, Receiver> of(Collection<PersonId> people) {
    return people.isEmpty()
        ? Map.of()
        : store.rows(new HashSet<>(people)).stream()
            .filter(row -> row.here() && row.mail() != null && !row.mail().isBlank())
            .map(
                row ->
                    new Receiver(
                        row.id(),
                        row.uid(),
                        row.name(),
                        row.mail().strip(),
                        People.locale(row.language()),
                        offices.zone(row.zone(), row.office())))
            .collect(Collectors.toMap(Receiver::id, Function.identity()));
  }

  /** Of these, those who have not left. */
  public Set<PersonId> here(Collection<PersonId> people) {
    return people.isEmpty()
        ? Set.of()
        : store.rows(new HashSet<>(people)).stream()
            .filter(ReceiverStore.Row::here)
            .map(ReceiverStore.Row::id)
            .collect(Collectors.toSet());
  }

  /** Under which name somebody signs in who is here. */
  public Optional<String> uid(PersonId person) {
    return store.rows(Set.of(person)).stream()
        .filter(ReceiverStore.Row::here)
        .map(ReceiverStore.Row::uid)
        .findFirst();
  }

  /** In which language somebody reads what is written to them; English where nobody knows. */
  public Locale language(PersonId person) {
    return People.locale(
        store.rows(Set.of(person)).stream()
            .map(ReceiverStore.Row::language)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }

  /** What these are called, as colleagues see them; without those who have no name (any more). */
  public Map<PersonId, String> names(Collection<PersonId> people) {
    boolean anonymous = leavers.anonymous();
    return people.isEmpty()
        ? Map.of()
        : store.rows(new HashSet<>(people)).stream()
            .filter(row -> !(row.former() && anonymous))
            .collect(Collectors.toMap(ReceiverStore.Row::id, ReceiverStore.Row::name));
  }
}
