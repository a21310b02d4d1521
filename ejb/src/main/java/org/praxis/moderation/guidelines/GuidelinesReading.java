package org.praxis.moderation.guidelines;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.Charters;
import org.praxis.moderation.guidelines.view.GuidelinesView;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.store.Acknowledgements;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Missing;

/** Reading the company's guidelines, as they are and as they were, and saying that one has. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuidelinesReading {
  @Inject Guidelines guidelines;
  @Inject Charters charters;
  @Inject CharterStore store;
  @Inject Acknowledgements acknowledgements;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Those in force; nothing while the company has none. */
  public Optional<GuidelinesView> guidelines() {
    return store
        .of(Guidelines.COMPANY)
        .map(Charter::view)
        .map(
            view ->
                new GuidelinesView(
                    view,
                    isOwed(),
                    acknowledgements
                        .since(Guidelines.COMPANY, me.id(), view.edition(), clock.instant())
                        .orElse(null)));
  }

  /** All editions, the newest first. */
  public List<CharterEdition> history() {
    return charters.history(Guidelines.COMPANY);
  }

  /** One edition as it was. */
  public CharterView edition(int edition) {
    return store
        .edition(Guidelines.COMPANY, edition)
        .map(Charter::view)
        .orElseThrow(() -> new Missing("moderation.guidelines.noEdition", edition));
  }

  /** Whether the reader has yet to say that they have read them before they write. */
  public boolean isOwed() {
    return guidelines.owedBy(me.id());
  }

  /**
   * That the reader has read them; open to everybody, whatever else they may do.
   *
   * @param edition that they had before them
   * @throws Missing while there are none
   * @throws org.praxis.platform.ChangedMeanwhile when another edition is in force
   */
  public void acknowledge(@NotNull Integer edition) {
    if (store.of(Guidelines.COMPANY).isEmpty()) {
      throw new Missing("moderation.guidelines.none");
    }
    charters.acknowledge(Guidelines.COMPANY, me.id(), edition);
  }
}
