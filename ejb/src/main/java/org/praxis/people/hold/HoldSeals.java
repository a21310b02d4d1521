package org.praxis.people.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.hold.model.LegalHold;
import org.praxis.people.hold.store.HoldStore;
import org.praxis.people.hold.view.SealedHold;

/**
 * What stands behind the seals by which the audit log names holds: its export is for people who may
 * be held themselves, and has to prove all the same what was held, why, and for which matter.
 */
@ApplicationScoped
@Transactional
public class HoldSeals {
  @Inject HoldStore holds;
  @Inject CurrentPerson me;

  /** By seal, in one statement; without holds on whoever asks. */
  public Map<String, SealedHold> known() {
    return holds.all().stream()
        .filter(hold -> !hold.isAbout(me.id()))
        .collect(
            Collectors.toMap(
                LegalHold::seal,
                hold ->
                    new SealedHold(
                        hold.kind(),
                        hold.subject(),
                        hold.matter(),
                        hold.reason(),
                        hold.liftReason()),
                (one, same) -> one));
  }
}
