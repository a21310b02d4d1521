package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.store.FindablePersons;
import org.praxis.platform.content.Markup;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;

/** Colleagues who are here, as everybody finds them. */
@ApplicationScoped
public class FindablePeople implements Findables {
  @Inject FindablePersons persons;

  /** Where these people sit, as far as they are here and have an office. */
  public Map<UUID, String> offices(Collection<UUID> people) {
    return people.isEmpty() ? Map.of() : persons.offices(people);
  }

  @Override
  public int place() {
    return 4;
  }

  @Override
  public boolean has(FindableKind kind) {
    return kind == FindableKind.PERSON;
  }

  @Override
  public List<Findable> all(Collection<UUID> ids) {
    return persons.here(ids).stream().map(FindablePeople::findable).toList();
  }

  @Override
  public List<Findable> readable(Collection<UUID> ids) {
    return all(ids);
  }

  @Override
  public List<UUID> after(UUID last, int most) {
    return persons.after(last, most);
  }

  @Override
  public long count() {
    return persons.count();
  }

  private static Findable findable(FindablePersons.Described person) {
    String said =
        Stream.concat(
                Stream.of(person.title(), person.department(), person.office())
                    .filter(part -> part != null && !part.isBlank()),
                person.skills().stream())
            .collect(Collectors.joining(" · "));
    return new Findable(
        person.id(),
        FindableKind.PERSON,
        null,
        null,
        person.id(),
        person.name(),
        null,
        new Markup(said),
        List.of(),
        null,
        person.since() == null ? Instant.EPOCH : person.since(),
        "/people/person/" + person.id());
  }
}
