package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.QuizTaking;
import org.praxis.training.quiz.AnswerDraft;
import org.praxis.training.quiz.SittingId;
import org.praxis.training.quiz.Sittings;
import org.praxis.training.quiz.question.Flaw;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SittingView;
import org.praxis.training.view.QuizPlace;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** A sitting: answering its questions while it is open, reading what came of it afterwards. */
@Named
@RequestScoped
public class SittingPage {
  private static final String NAME = "answers-";

  @Inject Sittings sittings;
  @Inject QuizTaking taking;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private SittingView view;
  private QuizPlace place;

  public static String address(SittingId id) {
    return "/training/sitting/" + id;
  }

  public void load() {
    viewer.identify();
    SittingId id = address.id(SittingId::new);
    attempt.pressed(
        "save",
        pressed -> {
          save(id);
          return address(id) + "?done=answersSaved";
        });
    attempt.pressed(
        "check",
        number -> {
          save(id);
          Integer item = Numbers.whole(number);
          attempt.shows("answer", field(item));
          sittings.check(id, item == null ? 0 : item);
          return address(id) + "#question-" + item;
        });
    attempt.pressed(
        "end",
        how -> {
          save(id);
          sittings.end(id, how.equals("anyway"));
          return address(id);
        });
    if (!attempt.isOver()) {
      view = sittings.sitting(id);
      place = taking.place(view.holder(), view.subject());
    }
  }

  // Only what is different goes to the server, each for itself: what can be saved is, though
  // another
  // answer was given elsewhere.
  private void save(SittingId id) {
    SittingView now = sittings.sitting(id);
    boolean elsewhere = false;
    for (ItemView item : now.items()) {
      AnswerDraft sent = sent(item);
      if (now.open() && !item.checked() && !sent.equals(saved(item))) {
        try {
          sittings.answer(id, item.number(), sent, version(item), viewer.getLocale());
        } catch (ChangedMeanwhile e) {
          elsewhere = true;
        }
      }
    }
    if (elsewhere) {
      throw new ChangedMeanwhile();
    }
  }

  private Long version(ItemView item) {
    Integer version = Numbers.whole(request.getParameter("version-" + item.number()));
    return version == null ? null : Long.valueOf(version);
  }

  private AnswerDraft sent(ItemView item) {
    return switch (item.kind()) {
      case SINGLE, MULTIPLE -> new AnswerDraft(chosen(item), null, null);
      case MATCHING, ORDERING ->
          new AnswerDraft(
              null,
              IntStream.range(1, item.prompts().size() + 1)
                  .mapToObj(
                      i -> Numbers.whole(request.getParameter(NAME + item.number() + "-" + i)))
                  .toList(),
              null);
      case SHORT_TEXT, NUMERIC ->
          AnswerDraft.typed(
              Objects.requireNonNullElse(request.getParameter(NAME + item.number()), "").strip());
    };
  }

  private List<Integer> chosen(ItemView item) {
    String[] values = request.getParameterValues(NAME + item.number());
    return Stream.of(values == null ? new String[0] : values)
        .map(Numbers::whole)
        .filter(Objects::nonNull)
        .toList();
  }

  private static AnswerDraft saved(ItemView item) {
    return switch (item.kind()) {
      case SINGLE, MULTIPLE ->
          new AnswerDraft(
              item.options().stream()
                  .filter(ItemView.ChoiceView::chosen)
                  .map(ItemView.ChoiceView::number)
                  .toList(),
              null,
              null);
      case MATCHING, ORDERING ->
          new AnswerDraft(
              null, item.prompts().stream().map(ItemView.PromptView::place).toList(), null);
      case SHORT_TEXT, NUMERIC -> AnswerDraft.typed(Objects.requireNonNullElse(item.text(), ""));
    };
  }

  // Of things that are put in order, at the first of them.
  private String field(Integer number) {
    String field = NAME + number;
    return request.getParameter(field + "-1") == null ? field : field + "-1";
  }

  /** What to do about an answer that cannot be understood. */
  public String flaw(ItemView item) {
    Flaw flaw = item.kind() == QuestionKind.ORDERING ? Flaw.SAME_PLACE : Flaw.NO_NUMBER;
    return Texts.of(
        "training.quiz.flaw." + flaw, viewer.getLocale(), viewer.getZone(), Sittings.EXAMPLE);
  }

  /** How the reader's language parts a number's digits. */
  public String getDecimal() {
    return String.valueOf(
        DecimalFormatSymbols.getInstance(viewer.getLocale()).getDecimalSeparator());
  }

  /** A number as the reader's language writes it. */
  public String number(String plain) {
    return plain.replace(".", getDecimal());
  }

  public SittingView getView() {
    return view;
  }

  public QuizPlace getPlace() {
    return place;
  }

  // After a refusal what was typed stands in the fields, with the versions that there are now.
  private boolean isTyped(ItemView item) {
    return attempt.isRefused() && view.open() && !item.checked();
  }

  public boolean chosen(ItemView item, ItemView.ChoiceView option) {
    return isTyped(item) ? chosen(item).contains(option.number()) : option.chosen();
  }

  public Integer place(ItemView item, ItemView.PromptView prompt) {
    return isTyped(item)
        ? Numbers.whole(request.getParameter(NAME + item.number() + "-" + prompt.number()))
        : prompt.place();
  }

  public String text(ItemView item) {
    return isTyped(item) ? request.getParameter(NAME + item.number()) : item.text();
  }

  /** Whether its answer can be changed. */
  public boolean open(ItemView item) {
    return view.open() && !item.checked();
  }

  public boolean isOrdering(ItemView item) {
    return item.kind() == QuestionKind.ORDERING;
  }

  /** How many sittings are left; null for as many as one likes. */
  public Integer getLeft() {
    return place.left();
  }

  /** Whether it does not count any more, as the learner does the step again since. */
  public boolean isBefore() {
    return place.again() != null && view.begunAt().isBefore(place.again());
  }

  /** Where the learner goes on. */
  public String getBack() {
    return place.number() == null
        ? "/training/track/" + Address.encode(place.slug())
        : "/training/step/" + Address.encode(place.slug()) + "/" + place.number();
  }

  /** What comes next for who has passed. */
  public String getOnwards() {
    String slug = Address.encode(place.slug());
    return place.next() == null
        ? "/training/track/" + slug
        : "/training/step/" + slug + "/" + place.next();
  }

  /** Whether the last act found questions without an answer. */
  public boolean isUnanswered() {
    return attempt.isRefused()
        && request.getParameter("end") != null
        && view.open()
        && view.answered() < view.items().size();
  }
}
