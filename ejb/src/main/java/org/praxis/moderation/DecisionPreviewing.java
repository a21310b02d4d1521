package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Policies;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** What the author of a case would read of a decision, while a moderator writes it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class DecisionPreviewing {
  private static final int LONGEST = 4000;

  @Inject Cases cases;
  @Inject Bar bar;
  @Inject CharterStore charters;
  @Inject Messages messages;
  @Inject Arrangements arrangements;
  @Inject Contents contents;
  @Inject Rendering rendering;
  @Inject Clock clock;

  /**
   * Decides nothing and keeps nothing, and asks for nothing that a decision would need.
   *
   * @throws NoSuchCase where they do not moderate, too
   */
  public DecisionPreview of(CaseId id, @NotNull Ruling sketch) {
    Case c = cases.find(id).filter(bar::isTheirs).orElseThrow(NoSuchCase::new);
    Policies inForce =
        charters.policies(c.space()).orElseThrow(() -> new Missing("moderation.charter.missing"));
    if (sketch.message() != null
        && sketch.message().codePointCount(0, sketch.message().length()) > LONGEST) {
      throw new InvalidInput("message", "platform.written.tooLong", LONGEST);
    }
    String message = messages.foreseen(sketch, c, inForce);
    return new DecisionPreview(
        Markup.isVisible(message) ? rendering.html(new Markup(message)) : null,
        sketch.verdict() == Verdict.EDIT && sketch.edit() != null
            ? changes(c, sketch.edit())
            : List.of(),
        arrangements.foreseen(sketch, c),
        sketch.verdict() != null && sketch.verdict().takesAway() ? appealable() : null);
  }

  /** Until when a decision that takes effect now could be appealed against. */
  public Instant appealable() {
    return clock.instant().plus(CaseReview.UNDOABLE).plus(Decision.APPEALABLE);
  }

  private List<Diff.Part> changes(Case c, Correction edit) {
    if (edit.text() == null
        || edit.text().codePointCount(0, edit.text().length()) > Markup.LONGEST) {
      throw new InvalidInput("edit.text", "platform.written.tooLong", Markup.LONGEST);
    }
    return Statements.changes(
        contents.content(c.content(), c.revision()),
        new Correction(edit.title(), new Markup(edit.text()).source()));
  }
}
