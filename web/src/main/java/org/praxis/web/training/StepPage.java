package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicRow;
import org.praxis.training.Answer;
import org.praxis.training.Enrolling;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepProgress;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.view.AttemptView;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackView;
import org.praxis.web.communities.Belonging;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** One step of a track: reading it, answering it, or talking about it. */
@Named
@RequestScoped
public class StepPage {
  private static final int QUESTIONS = 6;

  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject Belonging belonging;
  @Inject TopicReading reading;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private TrackView view;
  private StepView step;
  private List<TopicRow> openQuestions = List.of();
  private AttemptView outcome;

  static String address(String slug, int step) {
    return "/training/step/" + Address.encode(slug) + "/" + step;
  }

  public void load() {
    attempt.pressed("enrol", slug -> enrol());
    attempt.pressed("read", number -> read());
    attempt.pressed("answer", number -> answer());
    belonging.pressed((slug, done) -> stepAddress() + "?done=joined");
    if (!attempt.isOver()) {
      show();
    }
  }

  private void show() {
    look();
    if (step.community() != null) {
      openQuestions = reading.openQuestions(step.community().slug(), QUESTIONS);
    }
  }

  private void look() {
    view = catalogue.track(address.part(0));
    Integer number = Numbers.whole(address.part(1));
    step = view.step(number == null ? 0 : number).orElseThrow(NoSuchStep::new);
  }

  private String enrol() {
    look();
    enrolling.enrol(view.track().slug());
    return here() + "?done=enrolled";
  }

  private String stepAddress() {
    look();
    return here();
  }

  private String read() {
    begun();
    progress.complete(view.enrolment().id(), step.number());
    return onwards("read");
  }

  // What was wrong is shown where the answers still stand; only who passed goes on.
  private String answer() {
    begun();
    List<Answer> answers =
        step.questions().stream()
            .filter(question -> chosen(question.number()) != null)
            .map(question -> new Answer(question.number(), chosen(question.number())))
            .toList();
    outcome = progress.attempt(view.enrolment().id(), step.number(), answers);
    return outcome.passed() ? onwards("passed") : null;
  }

  private void begun() {
    look();
    if (view.enrolment() == null) {
      throw new NoSuchEnrolment();
    }
  }

  // To the next step that is not done, from here on first; after the last one to the certificate.
  private String onwards(String done) {
    TrackView now = catalogue.track(view.track().slug());
    if (now.enrolment().finished()) {
      return "/training/certificate/" + now.enrolment().certificate() + "?done=finished";
    }
    List<StepView> open = now.steps().stream().filter(next -> !next.done()).toList();
    return Stream.concat(open.stream().filter(next -> next.number() > step.number()), open.stream())
        .findFirst()
        .map(next -> address(now.track().slug(), next.number()) + "?done=" + done)
        .orElseThrow();
  }

  private String here() {
    return address(view.track().slug(), step.number());
  }

  public TrackView getView() {
    return view;
  }

  public StepView getStep() {
    return step;
  }

  public boolean isBegun() {
    return view.enrolment() != null;
  }

  /** Questions of colleagues in the step's community that want an answer. */
  public List<TopicRow> getOpenQuestions() {
    return openQuestions;
  }

  /** How the quiz just sent went; null before, and when it could not be marked. */
  public AttemptView getOutcome() {
    return outcome;
  }

  /** The option chosen in the quiz just sent; null for none. */
  public Integer chosen(int question) {
    return Numbers.whole(request.getParameter("answers-" + question));
  }

  /** Whether the quiz just sent left this question open. */
  public boolean left(int question) {
    return attempt.isRefused() && chosen(question) == null;
  }

  public boolean wrong(int question) {
    return outcome != null && outcome.wrong().contains(question);
  }

  public StepView getPrevious() {
    return view.step(step.number() - 1).orElse(null);
  }

  public StepView getNext() {
    return view.step(step.number() + 1).orElse(null);
  }
}
