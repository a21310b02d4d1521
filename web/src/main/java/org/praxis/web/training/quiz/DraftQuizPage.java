package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.platform.InvalidInput;
import org.praxis.training.Drafting;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.DrawDraft;
import org.praxis.training.quiz.FeedbackTime;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.view.TrackDraftView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/**
 * The quiz of a draft's step: its rules, its own questions one at a time, and what it draws from
 * banks.
 */
@Named
@RequestScoped
public class DraftQuizPage {
  @Inject Drafting drafting;
  @Inject QuestionForm form;
  @Inject QuizFacts facts;
  @Inject Misread misread;
  @Inject Meanwhile meanwhile;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private TrackDraftView view;
  private StepDraft step;
  private QuizDraft quiz;

  public static String address(String slug, StepId step) {
    return "/training/draft-quiz/" + Address.encode(slug) + "/" + step;
  }

  public void load() {
    viewer.identify();
    look();
    attempt.pressed("more", pressed -> null);
    meanwhile.pressed("rules", pressed -> ruled(), pressed -> theirs(""));
    meanwhile.pressed("question", this::written, pressed -> theirs("&q=" + getNumber()));
    attempt.pressed(
        "drop", number -> saved(without(place(number)), "questionRemoved", "#questions"));
    attempt.pressed("up", this::moved);
    attempt.pressed("draw", pressed -> saved(drawing(), "saved", "#draws"));
    attempt.pressed("undraw", number -> saved(undrawing(place(number)), "saved", "#draws"));
    if (attempt.isRefused()) {
      look();
    }
    compare();
  }

  private String theirs(String more) {
    return address(view.slug(), step.id()) + "?done=theirs" + more;
  }

  private void compare() {
    if (meanwhile.at("rules", null)) {
      meanwhile.compare(view.version(), facts.of(quiz), facts.of(rules()));
    } else if (meanwhile.at("question", null)) {
      int number = getNumber();
      QuestionDraft now =
          number <= quiz.questions().size() ? quiz.questions().get(number - 1) : null;
      meanwhile.compare(view.version(), facts.of(now), facts.of(form.sent()));
    }
  }

  private void look() {
    view = drafting.draft(address.part(0));
    StepId id = Address.id(address.part(1), StepId::new);
    step =
        view.draft().steps().stream()
            .filter(one -> one.id().equals(id) && one.kind() == StepKind.QUIZ)
            .findFirst()
            .orElseThrow(NoSuchStep::new);
    quiz = step.quiz() == null ? new QuizDraft(null, List.of()) : step.quiz();
    Integer number = getNumber();
    if (number != null) {
      form.open(
          number <= quiz.questions().size() ? quiz.questions().get(number - 1) : null, kind());
    }
  }

  private QuestionKind kind() {
    return Stream.of(QuestionKind.values())
        .filter(kind -> kind.name().equals(request.getParameter("kind")))
        .findFirst()
        .orElse(QuestionKind.SINGLE);
  }

  private String ruled() {
    return saved(misread.in(step.asking(rules())).quiz(), "saved", "");
  }

  private String saved(QuizDraft changed, String done, String place) {
    drafting.changeStep(view.slug(), meanwhile.version(), step.asking(changed));
    return address(view.slug(), step.id()) + "?done=" + done + place;
  }

  /**
   * The version that the form with that button goes on from; also where it was sent for more rows
   * alone.
   */
  public long version(String button) {
    boolean more = button.equals("question") && request.getParameter("more") != null;
    return more || meanwhile.isSent(button) ? meanwhile.version() : view.version();
  }

  private QuizDraft rules() {
    return new QuizDraft(
        number("quiz-passMark"),
        quiz.questions(),
        quiz.draws(),
        number("quiz-attempts"),
        number("quiz-minutes"),
        request.getParameter("quiz-shuffle") != null,
        feedback());
  }

  private FeedbackTime feedback() {
    return Stream.of(FeedbackTime.values())
        .filter(time -> time.name().equals(request.getParameter("quiz-feedback")))
        .findFirst()
        .orElse(FeedbackTime.AFTER_SITTING);
  }

  private Integer number(String field) {
    return misread.or(
        null,
        () ->
            Numbers.wholeOrNone(
                field.replace('-', '.'), request.getParameter(field), "training.quiz.noNumber"));
  }

  private String written(String how) {
    List<QuestionDraft> questions = new ArrayList<>(quiz.questions());
    QuestionDraft sent = form.sent();
    Integer number = getNumber();
    // What is wrong with it is said at once, with all of it there to be mended.
    sent.question(number, "question.");
    if (number <= questions.size()) {
      questions.set(number - 1, sent);
    } else {
      questions.add(sent);
    }
    return saved(asking(questions, quiz.draws()), "questionSaved", "#questions");
  }

  private QuizDraft without(int place) {
    List<QuestionDraft> questions = new ArrayList<>(quiz.questions());
    if (place < questions.size()) {
      questions.remove(place);
    }
    return asking(questions, quiz.draws());
  }

  private String moved(String number) {
    List<QuestionDraft> questions = new ArrayList<>(quiz.questions());
    int place = place(number);
    if (place > 0 && place < questions.size()) {
      java.util.Collections.swap(questions, place, place - 1);
    }
    return saved(asking(questions, quiz.draws()), "saved", "#questions");
  }

  private QuizDraft drawing() {
    List<DrawDraft> draws = new ArrayList<>(quiz.draws());
    String bank = request.getParameter("bank");
    Integer count = Numbers.whole(request.getParameter("count"));
    List<InvalidInput> wrong = new ArrayList<>();
    if (bank == null || bank.isEmpty()) {
      wrong.add(new InvalidInput("bank", "training.quiz.draw.bankNeeded"));
    }
    if (count == null || count < 1 || count > 50) {
      wrong.add(new InvalidInput("count", "training.quiz.draw.count"));
    }
    InvalidInput.expectNone(wrong);
    String[] parts = bank.split("/", 2);
    draws.add(
        new DrawDraft(
            Address.id(parts[0], BankId::new),
            parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null,
            count));
    return asking(quiz.questions(), draws);
  }

  private QuizDraft undrawing(int place) {
    List<DrawDraft> draws = new ArrayList<>(quiz.draws());
    if (place < draws.size()) {
      draws.remove(place);
    }
    return asking(quiz.questions(), draws);
  }

  private QuizDraft asking(List<QuestionDraft> questions, List<DrawDraft> draws) {
    return new QuizDraft(
        quiz.passMark(),
        questions,
        draws,
        quiz.attempts(),
        quiz.minutes(),
        quiz.shuffle(),
        quiz.feedback());
  }

  private static int place(String number) {
    Integer whole = Numbers.whole(number);
    return whole == null || whole < 1 ? Integer.MAX_VALUE : whole - 1;
  }

  public TrackDraftView getView() {
    return view;
  }

  public StepDraft getStep() {
    return step;
  }

  public QuizDraft getQuiz() {
    return quiz;
  }

  /** Number of the question that is written; null while the whole quiz is looked at. */
  public Integer getNumber() {
    Integer number = Numbers.whole(request.getParameter("question-number"));
    if (number == null) {
      number = Numbers.whole(request.getParameter("q"));
    }
    return number == null || number < 1 ? null : Math.min(number, quiz.questions().size() + 1);
  }

  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  /** When learners hear what was right: as it was sent, or as it is. */
  public FeedbackTime getFeedback() {
    return meanwhile.isSent("rules") ? feedback() : quiz.feedback();
  }

  public boolean isShuffle() {
    return meanwhile.isSent("rules")
        ? request.getParameter("quiz-shuffle") != null
        : quiz.shuffle();
  }

  public FeedbackTime[] getTimes() {
    return FeedbackTime.values();
  }

  /** What stands in a field of the rules: as it was sent, or as it is. */
  public String rule(String field, Object now) {
    return meanwhile.isSent("rules")
        ? request.getParameter(field)
        : now == null ? "" : now.toString();
  }

  /** What stands in a field of what is to be drawn: as it was sent, or nothing. */
  public String drawn(String field) {
    return request.getParameter("draw") == null ? "" : request.getParameter(field);
  }
}
