package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.praxis.people.PersonId;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.Used;

/** Something that goes by an audience, where some are on their own account. */
@ApplicationScoped
public class Uses implements AudienceUse {
  private final Map<AudienceId, Set<PersonId>> thereAnyway = new ConcurrentHashMap<>();

  public void use(AudienceId audience, Set<PersonId> anyway) {
    thereAnyway.put(audience, anyway);
  }

  public void stop(AudienceId audience) {
    thereAnyway.remove(audience);
  }

  @Override
  public List<Used> uses(AudienceId audience) {
    return thereAnyway.containsKey(audience)
        ? List.of(new Used("people.audience.test", "Sailing club", "/somewhere"))
        : List.of();
  }

  @Override
  public List<Consequence> consequences(AudienceId audience, Shift shift) {
    return uses(audience).stream()
        .map(
            use ->
                new Consequence(
                    use,
                    shift.whoJoins().stream()
                        .filter(who -> !thereAnyway.get(audience).contains(who))
                        .count(),
                    shift.leaving()))
        .toList();
  }
}
