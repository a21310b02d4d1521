package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.praxis.moderation.store.Cases;
import org.praxis.platform.content.ContentKind;

/** Lets cases follow contents that another place or another kind of content has now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaseMoving {
  @Inject Cases cases;

  /** What waits is for the moderators of the place where it stands now. */
  public void move(Collection<UUID> contents, SpaceId to) {
    cases.move(contents, to);
  }

  public void became(UUID content, ContentKind kind) {
    cases.became(content, kind);
  }
}
