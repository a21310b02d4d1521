package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.quiz.model.Paper;
import org.praxis.training.quiz.model.Part;
import org.praxis.training.quiz.model.Sitting;
import org.praxis.training.quiz.model.SittingItem;
import org.praxis.training.quiz.model.QuestionWording;
import org.praxis.training.quiz.question.Shuffle;
import org.praxis.training.quiz.store.Banks;
import org.praxis.training.quiz.store.PaperStore;
import org.praxis.training.quiz.store.SittingStore;

/** Where a track lets a learner begin a sitting, on the account of their enrolment. */
@ApplicationScoped
public class Beginning {
  // Apart from the numbers of questions, whose options have an order of their own by the same seed.
  private static final int DRAWS = -1000;
  private static final int ORDER = -1;

  private final SecureRandom random = new SecureRandom();

  @Inject PaperStore papers;
  @Inject Banks banks;
  @Inject SittingStore sittings;
  @Inject SittingEnding ending;
  @Inject Clock clock;

  /**
   * The open sitting about the paper's subject, or a new one: a second click begins nothing.
   *
   * @param holder the enrolment; it is the person's own, which the caller has looked at
   * @throws NoAttemptLeft when there were as many as the quiz allows
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SittingId begin(PaperId id, UUID holder, PersonId person) {
    Paper paper = papers.find(id).orElseThrow(NoSuchQuiz::new);
    sittings.lockBeginning(holder, paper.subject());
    Instant now = clock.instant();
    Optional<Sitting> open = sittings.open(holder, paper.subject());
    if (open.isPresent() && !open.get().isLate(now)) {
      return open.get().id();
    }
    open.ifPresent(late -> endIfLate(late, now));
    int before = sittings.last(holder, paper.subject());
    if (paper.attempts() != null && before >= paper.attempts()) {
      throw new NoAttemptLeft(paper.attempts());
    }
    Sitting sitting = new Sitting(paper, holder, person, before + 1, random.nextLong(), now);
    sittings.add(sitting);
    int number = 1;
    for (QuestionWording wording : questions(paper, sitting.seed())) {
      sittings.add(new SittingItem(sitting, number++, wording));
    }
    return sitting.id();
  }

  private void endIfLate(Sitting late, Instant now) {
    sittings.lockAgain(late);
    if (late.isLate(now)) {
      ending.end(late, sittings.items(late), now);
    }
  }

  // Drawn by the seed out of what is there now, none twice; then in order, or by the seed as well.
  private List<QuestionWording> questions(Paper paper, long seed) {
    Map<Long, QuestionWording> own = new LinkedHashMap<>();
    Set<Long> keys = new LinkedHashSet<>();
    List<Part> parts = paper.parts();
    for (Part part : parts) {
      if (part.wording() != null) {
        own.put(part.wording().key(), part.wording());
        keys.add(part.wording().key());
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.bank() != null) {
        List<Long> pool =
            banks.drawable(part.bank(), part.category()).stream()
                .filter(key -> !keys.contains(key))
                .toList();
        Shuffle.of(seed, DRAWS - i, pool.size()).stream()
            .limit(part.size())
            .map(pool::get)
            .forEach(keys::add);
      }
    }
    Map<Long, QuestionWording> all = new LinkedHashMap<>();
    banks.wordings(keys).forEach(wording -> all.put(wording.key(), wording));
    List<QuestionWording> inOrder = new ArrayList<>(keys.stream().map(all::get).toList());
    return paper.shuffle()
        ? Shuffle.of(seed, ORDER, inOrder.size()).stream().map(inOrder::get).toList()
        : inOrder;
  }
}
