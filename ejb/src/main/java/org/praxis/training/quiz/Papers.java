package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.model.Draws;
import org.praxis.training.quiz.model.KeptQuestion;
import org.praxis.training.quiz.model.Paper;
import org.praxis.training.quiz.model.Part;
import org.praxis.training.quiz.model.QuestionWording;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.store.Banks;
import org.praxis.training.quiz.store.PaperStore;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.PaperView;

/** Where a track has its quizzes published. */
@ApplicationScoped
public class Papers {
  @Inject PaperStore papers;
  @Inject Banks banks;
  @Inject SittingViews views;

  /**
   * What keeps a draft from being published, beside what it says by itself: banks that its designer
   * may not draw from, and too few questions in them for all of its draws together.
   *
   * @param field where the draft stands in what was sent, with a point at its end
   */
  public List<InvalidInput> missing(QuizDraft draft, PersonId designer, String field) {
    List<InvalidInput> missing = new ArrayList<>();
    if (draft.draws().isEmpty()) {
      return missing;
    }
    Map<BankId, List<Banks.Stock>> stocks =
        banks
            .stocks(
                draft.draws().stream().map(DrawDraft::bank).collect(Collectors.toSet()), designer)
            .stream()
            .collect(Collectors.groupingBy(Banks.Stock::bank));
    for (int i = 0; i < draft.draws().size(); i++) {
      DrawDraft draw = draft.draws().get(i);
      List<Banks.Stock> stock = stocks.getOrDefault(draw.bank(), List.of());
      String at = field + "draws[" + i + "].";
      long there =
          stock.stream()
              .filter(one -> one.isIn(draw.category()))
              .mapToLong(Banks.Stock::questions)
              .sum();
      int wanted = Draws.together(draft.draws(), draw);
      if (stock.isEmpty()) {
        missing.add(new InvalidInput(at + "bank", "training.quiz.draw.noBank"));
      } else if (there < wanted) {
        missing.add(
            new InvalidInput(
                at + "count",
                "training.quiz.draw.tooFew",
                stock.get(0).title(),
                (int) there,
                wanted));
      }
    }
    return missing;
  }

  /**
   * Publishes a quiz that nothing is missing of. One that asks the same as the last about the
   * subject is that one, and so is a question of its own the same question that it was.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PaperId publish(UUID subject, QuizDraft draft, PersonId designer, Instant now) {
    Map<QuestionDraft, Deque<QuestionWording>> known = new HashMap<>();
    papers
        .ownWordings(subject)
        .forEach(
            wording ->
                known.computeIfAbsent(wording.draft(), same -> new ArrayDeque<>()).add(wording));
    List<Part> parts = new ArrayList<>();
    for (QuestionDraft question : draft.questions()) {
      // Who asks the same twice has two questions.
      QuestionWording again = known.getOrDefault(question, new ArrayDeque<>()).poll();
      parts.add(new Part(again == null ? own(subject, question, designer, now) : again));
    }
    for (DrawDraft draw : draft.draws()) {
      parts.add(
          new Part(
              banks
                  .find(draw.bank())
                  .filter(bank -> bank.isOpenTo(designer))
                  .orElseThrow(NoSuchBank::new),
              draw.category(),
              draw.count()));
    }
    Paper paper = new Paper(subject, draft, parts, now);
    Optional<Paper> last = papers.last(subject).filter(paper::isLike);
    if (last.isEmpty()) {
      papers.add(paper);
    }
    return last.orElse(paper).id();
  }

  private QuestionWording own(UUID subject, QuestionDraft draft, PersonId designer, Instant now) {
    KeptQuestion question = KeptQuestion.about(subject);
    question.say(draft, designer, now);
    banks.add(question);
    return question.wording();
  }

  /** What learners are told of them, in a fixed number of statements however many they are. */
  public Map<PaperId, PaperView> views(Collection<PaperId> ids) {
    return papers.papers(ids).stream()
        .map(Papers::view)
        .collect(Collectors.toMap(PaperView::id, Function.identity()));
  }

  private static PaperView view(Paper paper) {
    return new PaperView(
        paper.id(),
        paper.size(),
        paper.passMark(),
        paper.attempts(),
        paper.minutes(),
        paper.feedback());
  }

  /** What a quiz asks by itself, as its designer looks at it. */
  public List<ItemView> preview(QuizDraft draft) {
    List<ItemView> items = new ArrayList<>();
    for (QuestionDraft question : draft.questions()) {
      items.add(views.preview(question, items.size() + 1));
    }
    return items;
  }

  /** Published quizzes as drafts of the next; in a fixed number of statements. */
  public Map<PaperId, QuizDraft> drafts(Collection<PaperId> ids) {
    return papers.whole(ids).stream().collect(Collectors.toMap(Paper::id, Papers::draft));
  }

  private static QuizDraft draft(Paper paper) {
    return new QuizDraft(
        paper.passMark(),
        paper.questions().stream().map(QuestionWording::draft).toList(),
        paper.draws(),
        paper.attempts(),
        paper.minutes(),
        paper.shuffle(),
        paper.feedback());
  }
}
