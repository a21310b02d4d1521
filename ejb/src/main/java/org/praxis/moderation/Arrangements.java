package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Grounds;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.MovingCases;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.Route;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** What decisions arrange, done by the features whose content it is (docs/adr/0041, 0043). */
@ApplicationScoped
class Arrangements {
  @Inject Instance<Arranging> owners;
  @Inject Cases cases;
  @Inject MovingCases moving;

  /**
   * A ruling that says where it goes as it is kept; one that leaves the text where it stands as it
   * is.
   *
   * @throws OtherKindOfCase where such a text is not arranged so
   * @throws InvalidInput where it says so with another decision
   * @throws org.praxis.platform.Refusal where it cannot go there
   */
  Ruling ready(Ruling ruling, Case c) {
    if (!ruling.verdict().relocates() && ruling.to() != null) {
      throw new InvalidInput("to.place", "moderation.to.only");
    }
    if (!ruling.verdict().arranges()) {
      return ruling;
    }
    Arranging owner = owner(c.content(), ruling.verdict()).orElseThrow(OtherKindOfCase::new);
    try {
      return ruling.going(owner.ready(c.content(), c.isPublished(), ruling.to()));
    } catch (InvalidInput nowhere) {
      // Whoever left out more than that learns of all at once.
      throw Grounds.lacking(ruling).map(nowhere::and).orElse(nowhere);
    }
  }

  /** By its name to the author; null where it stays, or they could not read it. */
  String foreseen(Ruling sketch, Case c) {
    return sketch.verdict() == null || sketch.to() == null
        ? null
        : owner(c.content(), sketch.verdict())
            .map(owner -> owner.foreseen(c.content(), c.author(), sketch.to()))
            .orElse(null);
  }

  /** From where to where it puts its text, for whoever asks; null where that stays. */
  Route route(Decision decision) {
    return decision.to().map(to -> route(decision.decided(), decision.verdict(), to)).orElse(null);
  }

  /** The same of what a case was decided by, whether or not that has taken effect. */
  Route route(DecisionView made, Case c) {
    if (!made.verdict().relocates()) {
      return null;
    }
    return c.pending().isPresent()
        ? c.pending().map(taken -> route(c, taken.verdict(), taken.to())).orElse(null)
        : moving.relocated(c.id()).map(this::route).orElse(null);
  }

  private Route route(Case c, Verdict verdict, Destination to) {
    return putting(verdict)
        .map(owner -> owner.route(c.content(), c.id(), c.space(), to))
        .orElse(null);
  }

  // It became another kind by that, or may have since: whoever puts it there knows.
  private Optional<Arranging> putting(Verdict verdict) {
    return owners.stream().filter(one -> arranges(one, verdict)).findFirst();
  }

  /** What has to wait for it, before the case does; nothing of what leaves the text in place. */
  void hold(CaseId id, Ruling ruling) {
    if (ruling.verdict().relocates() && ruling.to() != null) {
      moving.content(id).ifPresent(text -> hold(id, text, ruling.verdict(), ruling.to()));
    }
  }

  /**
   * The same of what is about to take effect.
   *
   * @return where that puts the text; null where it stays
   */
  Destination hold(CaseId id) {
    Optional<MovingCases.Relocation> seen = moving.relocation(id);
    seen.ifPresent(one -> hold(id, one.content(), one.verdict(), one.to()));
    return seen.map(MovingCases.Relocation::to).orElse(null);
  }

  private void hold(CaseId id, ContentRef content, Verdict verdict, Destination to) {
    owner(content, verdict)
        .ifPresent(owner -> moving.lockMoving(owner.holdBefore(content, to), id));
  }

  /** In the transaction in which it takes effect, before others read the text. */
  void make(Case c, Decision decision) {
    if (decision.verdict().arranges()) {
      owner(c.content(), decision.verdict())
          .orElseThrow(OtherKindOfCase::new)
          .arrange(c.content(), how(decision));
    }
  }

  /** Whether it is as it was before. */
  boolean takeBack(Decision overturned, PersonId judge, Instant now) {
    CaseId id = overturned.decided().id();
    ContentRef content = overturned.decided().content();
    Optional<Arranging> owner = owner(content, overturned.verdict());
    if (overturned.verdict().relocates()) {
      owner = putting(overturned.verdict());
      owner.ifPresent(one -> moving.lockMoving(one.holdBefore(content, id), id));
    } else {
      // Before the topic, as a decision does.
      cases.lock(id).orElseThrow();
    }
    return owner.map(one -> one.putBack(content, how(overturned), judge, now)).orElse(false);
  }

  private static Arranged how(Decision decision) {
    return new Arranged(
        decision.decided().id(),
        decision.verdict(),
        decision.decided().isPublished(),
        decision.by(),
        decision.clauseAsRead().text(),
        decision.to().orElse(null),
        decision.at());
  }

  private static boolean arranges(Arranging owner, Verdict verdict) {
    return Stream.of(ContentKind.values()).anyMatch(kind -> owner.arranges(kind, verdict));
  }

  private Optional<Arranging> owner(ContentRef content, Verdict verdict) {
    return owners.stream().filter(owner -> owner.arranges(content.kind(), verdict)).findFirst();
  }
}
