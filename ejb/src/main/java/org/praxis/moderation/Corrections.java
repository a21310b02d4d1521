package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentRef;

/** Moderators' edits, made by the features whose content it is. */
@ApplicationScoped
class Corrections {
  @Inject Instance<Correcting> owners;

  /**
   * A ruling whose edit is as it would be published; one without an edit as it is.
   *
   * @throws OtherKindOfCase where such a text is corrected in another way
   * @throws InvalidInput where the edit is missing, or with another decision
   */
  Ruling ready(Ruling ruling, Case c) {
    if (ruling.verdict() != Verdict.EDIT) {
      if (ruling.edit() != null) {
        throw new InvalidInput("edit.text", "moderation.edit.only");
      }
      return ruling;
    }
    Correcting owner = of(c.content()).orElseThrow(OtherKindOfCase::new);
    if (ruling.edit() == null) {
      throw new InvalidInput("edit.text", "moderation.edit.needed");
    }
    return ruling.editing(owner.ready(c.content(), c.revision(), ruling.edit()));
  }

  /** In the transaction in which it is published, before that. */
  void make(Case c, Decision decision, Instant now) {
    decision
        .edit()
        .ifPresent(edit -> of(c.content()).orElseThrow().correct(c.content(), edit, now));
  }

  /** Whether others read the author's own words again. */
  boolean takeBack(Case c, Instant now) {
    return of(c.content()).orElseThrow().putBack(c.content(), c.revision(), now);
  }

  private Optional<Correcting> of(ContentRef content) {
    return owners.stream().filter(owner -> owner.corrects(content.kind())).findFirst();
  }
}
