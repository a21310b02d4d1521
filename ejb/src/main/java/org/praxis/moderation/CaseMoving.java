package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.moderation.event.ClocksChanged;
import org.praxis.moderation.store.MovingCases;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Outbox;

/** Lets cases follow contents that another place or another kind of content has now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseMoving {
  @Inject MovingCases cases;
  @Inject Outbox outbox;

  /**
   * Lets decisions on all of these wait. As {@link Screening#holdDecisions} is, to be asked before
   * the contents themselves are held.
   *
   * @return those on which somebody would decide
   */
  public Set<UUID> holdDecisions(Collection<UUID> contents) {
    // With those that are judged: a judge, too, has the case before the text.
    return cases.lockMoving(contents).stream()
        .filter(held -> held.state() == CaseState.OPEN)
        .map(held -> held.content().id())
        .collect(Collectors.toSet());
  }

  /**
   * For contents that nobody changes any more, and for which decisions on others were held.
   *
   * @throws ChangedMeanwhile when somebody may decide on one of them at this moment
   */
  public void expectHeld(Collection<UUID> contents, Set<UUID> held) {
    if (!held.containsAll(cases.open(contents))) {
      throw new ChangedMeanwhile();
    }
  }

  /**
   * Those that came since are held as well, for contents that nobody changes any more and for which
   * decisions were held when somebody decided that they move. It waits for nobody: whoever asks
   * holds more than cases by now (docs/adr/0043).
   *
   * @throws ChangedMeanwhile where somebody is at one of them at this moment
   */
  public void holdRest(Collection<UUID> contents) {
    if (cases.lockFreeMoving(contents) < cases.countMoving(contents)) {
      throw new ChangedMeanwhile();
    }
  }

  /** What waits is for the moderators of the place where it stands now. */
  public void move(Collection<UUID> contents, SpaceId to) {
    cases.move(contents, to);
    outbox.record(new ClocksChanged(to));
  }

  public void became(UUID content, ContentKind kind) {
    cases.became(content, kind);
  }
}
