package org.praxis.training.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.question.Flaw;
import org.praxis.training.quiz.question.Given;
import org.praxis.training.quiz.question.Question;
import org.praxis.training.quiz.store.SittingStore;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SavedView;
import org.praxis.training.quiz.view.SittingRow;
import org.praxis.training.quiz.view.SittingView;

/**
 * Answering a quiz. Each answer is saved as it is given and survives whatever happens to the
 * browser; time is the server's. A sitting whose time is over ends at the next look at it, with
 * what was saved.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Sittings {
  /** Shows how the reader's language writes numbers. */
  public static final double EXAMPLE = 2.5;

  @Inject SittingStore sittings;
  @Inject SittingEnding ending;
  @Inject SittingViews views;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** One's own sitting, open or over. */
  public SittingView sitting(SittingId id) {
    Instant now = clock.instant();
    Sitting sitting = sittings.find(id, me.id()).orElseThrow(NoSuchSitting::new);
    if (sitting.isLate(now)) {
      sittings.lockAgain(sitting);
    }
    List<SittingItem> items = sittings.items(sitting);
    if (sitting.isLate(now)) {
      ending.end(sitting, items, now);
    }
    return views.of(sitting, items);
  }

  /**
   * One's own sittings about a subject on one account, the latest first.
   *
   * @param since from when they count; null for all
   */
  public List<SittingRow> about(UUID holder, UUID subject, Instant since) {
    return sittings.rows(holder, subject, me.id(), since);
  }

  /**
   * Saves the answer to one question. The same again changes nothing.
   *
   * @param number of the question, from 1
   * @param version of the question as it was shown; null to answer whatever was answered meanwhile
   * @param language whose comma and point a number has
   * @throws TimeIsUp when it comes too late
   * @throws org.praxis.platform.ChangedMeanwhile when it was answered elsewhere since
   */
  public SavedView answer(
      SittingId id, int number, @NotNull @Valid AnswerDraft draft, Long version, Locale language) {
    Instant now = clock.instant();
    Sitting sitting = sittings.hold(id, me.id()).orElseThrow(NoSuchSitting::new);
    sitting.expectOpen(now);
    SittingItem item = item(sitting, number);
    Question question = item.wording().asked();
    Given given =
        Shown.of(question, sitting.seed(), number, sitting.paper().shuffle())
            .given(draft, language);
    long before = item.version();
    boolean changed = item.answer(given, version, now);
    return new SavedView(
        number,
        changed ? before + 1 : before,
        question.isComplete(given),
        given instanceof Given.Typed typed && typed.number() != null
            ? typed.number().toPlainString()
            : null,
        question.flaw(given));
  }

  /**
   * Has the answer to one question marked and shown, where the quiz tells at once; it stands from
   * now on.
   *
   * @throws InvalidInput for an answer that cannot be understood: it would be wrong for ever
   */
  public ItemView check(SittingId id, int number) {
    Instant now = clock.instant();
    Sitting sitting = sittings.hold(id, me.id()).orElseThrow(NoSuchSitting::new);
    sitting.expectOpen(now);
    if (sitting.paper().feedback() != FeedbackTime.AT_ONCE) {
      throw new NotCheckedAtOnce();
    }
    SittingItem item = item(sitting, number);
    Flaw flaw = item.wording().asked().flaw(item.given().orElse(null));
    if (flaw != null) {
      throw new InvalidInput("answer", "training.quiz.flaw." + flaw, EXAMPLE);
    }
    item.check(now);
    return views.item(sitting, item);
  }

  /**
   * The learner has finished. Ending again is as good as ending once.
   *
   * @param anyway whether questions may be left open
   * @throws QuestionsUnanswered where some are and that was not said
   */
  public SittingView end(SittingId id, boolean anyway) {
    Instant now = clock.instant();
    Sitting sitting = locked(id);
    List<SittingItem> items = sittings.items(sitting);
    if (!sitting.isOver()) {
      String open = open(items);
      if (!open.isEmpty() && !anyway && !sitting.isLate(now)) {
        throw new QuestionsUnanswered(open);
      }
      ending.end(sitting, items, now);
    }
    return views.of(sitting, items);
  }

  private static String open(List<SittingItem> items) {
    return items.stream()
        .filter(item -> !item.wording().asked().isComplete(item.given().orElse(null)))
        .map(item -> String.valueOf(item.number()))
        .collect(Collectors.joining(", "));
  }

  private Sitting locked(SittingId id) {
    return sittings.lock(id, me.id()).orElseThrow(NoSuchSitting::new);
  }

  private SittingItem item(Sitting sitting, int number) {
    return sittings.lockItem(sitting, number).orElseThrow(NoSuchQuiz::new);
  }
}
