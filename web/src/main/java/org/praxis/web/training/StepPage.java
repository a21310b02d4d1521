package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicRow;
import org.praxis.training.Enrolling;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.NoSuchStep;
import org.praxis.training.QuizTaking;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.StepProgress;
import org.praxis.training.StepState;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.quiz.view.SittingRow;
import org.praxis.training.sessions.SessionBooking;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.talk.TalkPlace;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackView;
import org.praxis.web.communities.Belonging;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.training.quiz.SittingPage;

/** One step of a track: reading it, confirming it, answering it, or talking about it. */
@Named
@RequestScoped
public class StepPage {
  private static final int QUESTIONS = 6;
  private static final Set<StepKind> SAID =
      Set.of(StepKind.PAGE, StepKind.LINK, StepKind.ACKNOWLEDGEMENT, StepKind.FILE);

  /** What is done in the conversation beside the step. */
  private static final Set<String> TALKED =
      Set.of("reply", "helped", "unhelped", "accept", "approve", "unapprove", "count");

  @Inject TrackCatalogue catalogue;
  @Inject Enrolling enrolling;
  @Inject StepProgress progress;
  @Inject QuizTaking taking;
  @Inject StepTalk talk;
  @Inject StepGuide guide;
  @Inject SessionBooking booking;
  @Inject Belonging belonging;
  @Inject TopicReading reading;
  @Inject PathStages stages;
  @Inject AssignmentForm assignment;
  @Inject SignOffForm signOff;
  @Inject Words words;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private TrackView view;
  private StepView step;
  private List<TopicRow> openQuestions = List.of();
  private List<SittingRow> sittings = List.of();
  private Integer left;

  static String address(String slug, int step) {
    return "/training/step/" + Address.encode(slug) + "/" + step;
  }

  public void load() {
    attempt.pressed("enrol", slug -> enrol());
    attempt.pressed("read", this::read);
    attempt.pressed("sit", this::sit);
    attempt.pressed("countGuide", this::counted);
    assignment.pressed(this::place);
    signOff.pressed(this::place);
    attempt.pressed("book", this::book);
    attempt.pressed("giveBack", this::giveBack);
    belonging.pressed((slug, done) -> stepAddress() + "?done=joined");
    if (TALKED.stream().anyMatch(button -> request.getParameter(button) != null)) {
      look();
      talk.pressed(view.track().slug(), step, here());
    }
    if (!attempt.isOver()) {
      show();
    }
  }

  private void show() {
    look();
    if (step.kind() == StepKind.DISCUSSION) {
      talk.show(view.track().slug(), step.id());
    }
    if (step.guideTask() != null) {
      guide.show(view.track().slug(), step.id());
    }
    if (view.enrolment() != null && !step.locked()) {
      StepPlace place = new StepPlace(view.enrolment().id(), step.id(), here());
      assignment.open(place, step.kind());
      signOff.open(place, step.kind());
    }
    if (step.community() != null && talk.getView().place() == TalkPlace.ANSWERING) {
      openQuestions = reading.openQuestions(step.community().slug(), QUESTIONS);
    }
    if (step.kind() == StepKind.QUIZ && view.enrolment() != null) {
      sittings = taking.sittings(view.enrolment().id(), step.id());
      left = taking.left(view.enrolment().id(), step.id());
    }
  }

  private StepPlace place() {
    begun();
    return new StepPlace(view.enrolment().id(), step.id(), here());
  }

  // By its number in the reader's edition, or by its identity, as what was told leads here whatever
  // edition they are on by now.
  private void look() {
    view = catalogue.track(address.part(0));
    String asked = address.part(1);
    Integer number = Numbers.whole(asked);
    step =
        (number == null ? view.step(Address.id(asked, StepId::new)) : view.step(number))
            .orElseThrow(NoSuchStep::new);
  }

  private String enrol() {
    look();
    enrolling.enrol(view.track().slug());
    return here() + "?done=enrolled";
  }

  // A date of a session.
  private String book(String date) {
    look();
    return here()
        + "?done="
        + SessionPage.booked(Address.id(date, SessionDateId::new), request, booking);
  }

  private String giveBack(String date) {
    look();
    booking.leave(Address.id(date, SessionDateId::new));
    return here() + "?done=left";
  }

  private String counted(String id) {
    look();
    guide.count();
    return here() + "?done=counted";
  }

  private String stepAddress() {
    look();
    return here();
  }

  // By its identity: where the learner was moved to another edition meanwhile, its number may be
  // another step's.
  private String read(String id) {
    begun();
    progress.complete(view.enrolment().id(), Address.id(id, StepId::new));
    return onwards("read");
  }

  private String sit(String id) {
    begun();
    return SittingPage.address(taking.begin(view.enrolment().id(), Address.id(id, StepId::new)));
  }

  private void begun() {
    look();
    if (view.enrolment() == null) {
      throw new NoSuchEnrolment();
    }
  }

  // To the next step that is open and counts, from here on first; after the last one to the
  // certificate, and to the track where there is nothing to do before some day.
  private String onwards(String done) {
    TrackView now = catalogue.track(view.track().slug());
    if (now.enrolment().finished()) {
      return "/training/certificate/" + now.enrolment().certificate() + "?done=finished";
    }
    String slug = now.track().slug();
    return now.steps().stream()
        .filter(next -> next.number() > step.number())
        .filter(next -> next.state() == StepState.OPEN && !next.optional())
        .filter(next -> !now.stages().get(next.stage() - 1).complete())
        .map(StepView::number)
        .findFirst()
        .or(() -> Optional.ofNullable(now.enrolment().nextStep()))
        .map(next -> address(slug, next) + "?done=" + done)
        .orElseGet(() -> TrackPage.address(slug) + "?done=" + done);
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

  /** Whether the learner says that it is done, and nothing else is asked. */
  public boolean isSaid() {
    return SAID.contains(step.kind());
  }

  /** What opens the step; empty where it is open. */
  public String getWhy() {
    return stages.why(step);
  }

  /** Where to go on while the step is locked. */
  public String getOpen() {
    String slug = view.track().slug();
    return next() == null ? TrackPage.address(slug) : address(slug, next());
  }

  public String getOpenWords() {
    return next() == null
        ? words.of("training.certificate.track")
        : words.of("training.continue.step", next());
  }

  private Integer next() {
    return view.enrolment() == null ? null : view.enrolment().nextStep();
  }

  /** Where the link of a step leads. */
  public String getHost() {
    return host(step.link());
  }

  static String host(String link) {
    try {
      return link == null ? "" : new URI(link).getHost();
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Questions of colleagues in the step's community that want an answer. */
  public List<TopicRow> getOpenQuestions() {
    return openQuestions;
  }

  /** The learner's sittings of the quiz, the latest first. */
  public List<SittingRow> getSittings() {
    return sittings;
  }

  /** Whether the learner can go on with one of them. */
  public boolean isSitting() {
    return sittings.stream().anyMatch(SittingRow::goesOn);
  }

  /** Whether the learner can go on with one or begin another. */
  public boolean isSittable() {
    return isSitting() || left == null || left > 0;
  }

  public StepView getPrevious() {
    return view.step(step.number() - 1).orElse(null);
  }

  public StepView getNext() {
    return view.step(step.number() + 1).orElse(null);
  }
}
