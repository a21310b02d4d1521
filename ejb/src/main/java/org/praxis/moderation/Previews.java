package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Policies;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/**
 * How what somebody writes would be read, filled and rendered as it is when it is sent. It asks for
 * nothing that sending it would need.
 */
@ApplicationScoped
class Previews {
  private static final int LONGEST = 4000;

  @Inject CharterStore charters;
  @Inject Messages messages;
  @Inject Arrangements arrangements;
  @Inject Contents contents;
  @Inject Rendering rendering;
  @Inject Clock clock;

  DecisionPreview of(Case c, Ruling sketch) {
    Policies inForce =
        charters.policies(c.space()).orElseThrow(() -> new Missing("moderation.charter.missing"));
    expectShort("message", sketch.message());
    return new DecisionPreview(
        html(messages.foreseen(sketch, c, inForce)),
        sketch.verdict() == Verdict.EDIT && sketch.edit() != null
            ? changes(c, sketch.edit())
            : List.of(),
        arrangements.foreseen(sketch, c),
        sketch.verdict() != null && sketch.verdict().takesAway() ? appealable() : null);
  }

  /** Until when a decision could be appealed against that is made now. */
  Instant appealable() {
    return clock.instant().plus(CaseReview.UNDOABLE).plus(Decision.APPEALABLE);
  }

  /** Words in Markdown; null where there are none. */
  String answer(String written) {
    expectShort("answer", written);
    return html(written);
  }

  private String html(String written) {
    return Markup.isVisible(written) ? rendering.html(new Markup(written)) : null;
  }

  private static void expectShort(String field, String written) {
    if (written != null && written.codePointCount(0, written.length()) > LONGEST) {
      throw new InvalidInput(field, "platform.written.tooLong", LONGEST);
    }
  }

  private List<Diff.Part> changes(Case c, Correction edit) {
    if (edit.text() == null
        || edit.text().codePointCount(0, edit.text().length()) > Markup.LONGEST) {
      throw new InvalidInput("edit.text", "platform.written.tooLong", Markup.LONGEST);
    }
    return new Correction(edit.title(), new Markup(edit.text()).source())
        .changes(contents.content(c, c.revision()));
  }
}
