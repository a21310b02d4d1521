package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.quiz.model.Allowance;
import org.praxis.training.quiz.model.Bank;
import org.praxis.training.quiz.model.Draws;
import org.praxis.training.quiz.model.Paper;
import org.praxis.training.quiz.model.QuestionWording;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.question.Shuffle;
import org.praxis.training.quiz.store.Banks;
import org.praxis.training.quiz.store.PaperStore;
import org.praxis.training.quiz.store.SittingStore;
import org.praxis.training.quiz.view.PaperView;

/** Where a track lets a learner begin a sitting, on the account of their enrolment. */
@ApplicationScoped
public class Beginning {
  // Apart from the numbers of questions, whose options have an order of their own by the same seed.
  private static final int ORDER = -1;

  private final SecureRandom random = new SecureRandom();

  @Inject PaperStore papers;
  @Inject Banks banks;
  @Inject SittingStore sittings;
  @Inject SittingEnding ending;
  @Inject Clock clock;

  /**
   * The open sitting about the paper's subject, or a new one: a second click begins nothing. One
   * that is open from before the step was to be done again ends.
   *
   * @param holder the enrolment; it is the person's own, which the caller has looked at
   * @param since sittings that began earlier do not count, as the step is done again since; null
   *     where all do
   * @throws NoAttemptLeft when there were as many as the quiz allows, and they were allowed beyond
   *     it
   * @throws TooFewInBanks when its banks have fewer questions by now than it asks
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SittingId begin(PaperId id, UUID holder, PersonId person, Instant since) {
    Paper paper = papers.find(id).orElseThrow(NoSuchQuiz::new);
    sittings.lockBeginning(holder, paper.subject());
    Instant now = clock.instant();
    Optional<Sitting> open = sittings.open(holder, paper.subject());
    if (open.isPresent() && !isToEnd(open.get(), since, now)) {
      return open.get().id();
    }
    open.ifPresent(old -> end(old, since, now));
    int before = sittings.last(holder, paper.subject());
    if (paper.attempts() != null && left(paper.attempts(), holder, paper.subject(), since) == 0) {
      throw new NoAttemptLeft(allowed(paper.attempts(), holder, paper.subject(), since));
    }
    Sitting sitting = new Sitting(paper, holder, person, before + 1, random.nextLong(), now);
    List<QuestionWording> questions = questions(paper, sitting.seed());
    if (questions.size() < paper.size()) {
      throw new TooFewInBanks(paper.size(), questions.size());
    }
    sittings.add(sitting);
    int number = 1;
    for (QuestionWording wording : questions) {
      sittings.add(new SittingItem(sitting, number++, wording));
    }
    return sitting.id();
  }

  /** How many sittings are left to begin; null for as many as one likes. */
  public Integer left(PaperView paper, UUID holder, UUID subject, Instant since) {
    return paper.attempts() == null
        ? null
        : Integer.valueOf(left(paper.attempts(), holder, subject, since));
  }

  private int left(int attempts, UUID holder, UUID subject, Instant since) {
    return (int)
        Math.max(
            0, allowed(attempts, holder, subject, since) - sittings.count(holder, subject, since));
  }

  // With those that they were allowed beyond what the quiz says.
  private int allowed(int attempts, UUID holder, UUID subject, Instant since) {
    return attempts + (int) sittings.allowed(holder, subject, since);
  }

  /**
   * Lets the learner begin one more than the quiz allows, where none is left and none is open.
   * Where they may begin one anyway, also because that was said a moment ago, nothing changes.
   *
   * @param holder the enrolment, which the caller has looked at
   * @param since as in {@link #begin}
   * @return whether something changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean allowAnother(PaperId id, UUID holder, PersonId by, Instant since) {
    Paper paper = papers.find(id).orElseThrow(NoSuchQuiz::new);
    UUID subject = paper.subject();
    sittings.lockBeginning(holder, subject);
    if (paper.attempts() == null
        || left(paper.attempts(), holder, subject, since) > 0
        || sittings.open(holder, subject).isPresent()) {
      return false;
    }
    sittings.add(new Allowance(subject, holder, by, clock.instant()));
    return true;
  }

  private static boolean isToEnd(Sitting open, Instant since, Instant now) {
    return open.isLate(now) || !open.isOver() && !open.countsSince(since);
  }

  private void end(Sitting old, Instant since, Instant now) {
    sittings.lockAgain(old);
    if (isToEnd(old, since, now)) {
      ending.end(old, sittings.items(old), now);
    }
  }

  // Drawn by the seed out of what is there now, none twice; then in order, or by the seed as well.
  private List<QuestionWording> questions(Paper paper, long seed) {
    List<Long> keys =
        new ArrayList<>(paper.questions().stream().map(QuestionWording::key).toList());
    List<DrawDraft> draws = paper.draws();
    List<Bank> from = paper.banks();
    keys.addAll(
        Draws.of(
            draws, seed, place -> banks.drawable(from.get(place), draws.get(place).category())));
    Map<Long, QuestionWording> all = new LinkedHashMap<>();
    banks.wordings(keys).forEach(wording -> all.put(wording.key(), wording));
    List<QuestionWording> inOrder = new ArrayList<>(keys.stream().map(all::get).toList());
    return paper.shuffle()
        ? Shuffle.of(seed, ORDER, inOrder.size()).stream().map(inOrder::get).toList()
        : inOrder;
  }
}
