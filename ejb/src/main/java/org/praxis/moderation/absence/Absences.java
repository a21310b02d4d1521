package org.praxis.moderation.absence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.absence.store.AbsenceStore;
import org.praxis.moderation.absence.view.AwayNow;
import org.praxis.people.PersonId;

/** Who is away, for those who decide who hears of what. */
@ApplicationScoped
@Transactional
public class Absences {
  @Inject AbsenceStore store;
  @Inject Clock clock;

  /** In one statement, however many they are. */
  public Deputies now() {
    return new Deputies(
        store.now(clock.instant()).stream()
            .collect(Collectors.toMap(AwayNow::person, Function.identity(), (one, same) -> one)));
  }

  /**
   * @throws Away while that person is
   * @see #isAway
   */
  public void expectHere(PersonId person) {
    AwayNow away = held(person);
    if (away != null) {
      throw new Away(away.end());
    }
  }

  /**
   * Nobody says otherwise of them until the transaction ends: what they take until then is among
   * what goes back. Before a case or an appeal is locked, as by whoever says it.
   */
  public boolean isAway(PersonId person) {
    return held(person) != null;
  }

  private AwayNow held(PersonId person) {
    store.share(person);
    return now().away().get(person);
  }
}
