package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.PersonId;
import org.praxis.people.view.OfficeRef;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionPlanning;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/**
 * Planning a date, {@code session-edit/<track>/<step>}, or changing one, {@code session-edit/<id>}.
 */
@Named
@RequestScoped
public class SessionEditPage {
  @Inject SessionPlanning planning;
  @Inject SessionReading reading;
  @Inject OfficeKeeping offices;
  @Inject TypedColleagues colleagues;
  @Inject SessionFacts facts;
  @Inject Meanwhile meanwhile;
  @Inject Words words;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private SessionDateView date;
  private SessionDateDraft draft;
  private List<SessionDateView> others;

  static String address(String slug, StepId step) {
    return "/training/session-edit/" + Address.encode(slug) + "/" + step;
  }

  public void load() {
    viewer.identify();
    if (!isFresh()) {
      draft = planning.draft(id());
      date = reading.date(id());
    } else {
      planning.expectPlannable(address.part(0), step());
      others = reading.ofStep(address.part(0), step());
    }
    attempt.pressed("plan", pressed -> planned());
    meanwhile.pressed("change", pressed -> changed(), pressed -> theirs());
    attempt.pressed("cancel", pressed -> cancelled());
    if (meanwhile.isOvertaken()) {
      meanwhile.compare(date.version(), facts.of(draft), facts.of(sent()));
    }
  }

  public boolean isFresh() {
    return address.isOfTwo();
  }

  private SessionDateId id() {
    return address.id(SessionDateId::new);
  }

  private StepId step() {
    return Address.id(address.part(1), StepId::new);
  }

  private String planned() {
    Integer weeks =
        Numbers.wholeOrNone("weeks", request.getParameter("weeks"), "training.quiz.noNumber");
    int many = weeks == null ? 1 : weeks;
    if (isBeen()) {
      List<SessionDateId> recorded = planning.record(address.part(0), step(), sent(), many);
      return recorded.size() == 1
          ? "/training/attendance/" + recorded.get(0) + "?done=recorded"
          : "/training/sessions?done=recordedMany#kept";
    }
    List<SessionDateId> made = planning.plan(address.part(0), step(), sent(), many);
    return made.size() == 1
        ? SessionPage.address(made.get(0)) + "?done=planned"
        : "/training/sessions?done=plannedMany#kept";
  }

  private String changed() {
    planning.change(id(), meanwhile.version(), sent());
    return SessionPage.address(id()) + "?done=changed";
  }

  private String theirs() {
    return "/training/session-edit/" + id() + "?done=theirs";
  }

  private String cancelled() {
    planning.cancel(id(), version(), request.getParameter("reason"));
    return SessionPage.address(id()) + "?done=cancelled";
  }

  private long version() {
    Integer version = Numbers.whole(request.getParameter("version"));
    return version == null ? -1 : version;
  }

  // What the form itself finds wrong is said together with what makes no sense besides.
  private SessionDateDraft sent() {
    List<InvalidInput> wrong = new ArrayList<>();
    SessionDateDraft sent = sent(wrong);
    if (!wrong.isEmpty()) {
      needed("begins", sent.begins(), wrong);
      needed("ends", sent.ends(), wrong);
      needed("capacity", sent.capacity(), wrong);
      planning.wrong(sent).ifPresent(wrong::add);
    }
    InvalidInput.all(wrong)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return sent;
  }

  private SessionDateDraft sent(List<InvalidInput> wrong) {
    String office = said("office");
    return new SessionDateDraft(
        moment("begins", wrong),
        moment("ends", wrong),
        office == null ? null : Address.id(office, OfficeId::new),
        date == null ? null : date.zone().getId(),
        said("room"),
        said("link"),
        Numbers.whole(request.getParameter("capacity")),
        trainers(wrong),
        said("language"),
        request.getParameter("note"),
        moment("bookBy", wrong),
        moment("leaveBy", wrong),
        request.getParameter("despite") != null);
  }

  private String said(String field) {
    String text = request.getParameter(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void needed(String field, Object sent, List<InvalidInput> wrong) {
    if (sent == null
        && wrong.stream().noneMatch(one -> one.field().filter(field::equals).isPresent())) {
      wrong.add(new InvalidInput(field, "platform.constraint.NotNull"));
    }
  }

  private LocalDateTime moment(String field, List<InvalidInput> wrong) {
    String typed = said(field);
    try {
      return typed == null ? null : LocalDateTime.parse(typed.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      wrong.add(new InvalidInput(field, "training.session.malformed"));
      return null;
    }
  }

  private List<PersonId> trainers(List<InvalidInput> wrong) {
    try {
      List<PersonId> named = colleagues.all("trainers", said("trainers"));
      if (named.isEmpty()) {
        wrong.add(new InvalidInput("trainers", "training.session.trainers.needed"));
      }
      return named;
    } catch (InvalidInput unknown) {
      wrong.add(unknown);
      return List.of();
    }
  }

  private boolean isSent() {
    return request.getParameter("plan") != null || meanwhile.isSent("change");
  }

  /** The version that a change goes on from. */
  public long getVersion() {
    return meanwhile.carried(date.version());
  }

  /** What stands in a field: as it was sent, as the date has it, or what is likely. */
  public String typed(String field) {
    if (isSent()) {
      return request.getParameter(field);
    }
    if (draft == null) {
      return switch (field) {
        case "trainers" -> colleagues.names(List.of(viewer.getProfile().chip().id()));
        case "language" -> viewer.getLocale().getLanguage();
        case "weeks" -> "1";
        default -> null;
      };
    }
    return switch (field) {
      case "begins" -> text(draft.begins());
      case "ends" -> text(draft.ends());
      case "office" -> text(draft.office());
      case "room" -> draft.room();
      case "link" -> draft.link();
      case "capacity" -> text(draft.capacity());
      case "language" -> draft.language();
      case "note" -> draft.note();
      case "bookBy" -> text(draft.bookBy());
      case "leaveBy" -> text(draft.leaveBy());
      case "trainers" -> colleagues.names(draft.trainers());
      default -> null;
    };
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  public SessionDateView getDate() {
    return date;
  }

  /** The dates that there are of the step. */
  public List<SessionDateView> getOthers() {
    return others;
  }

  /** Where the way back leads. */
  public String getTrack() {
    return isFresh() ? address.part(0) : date.trackSlug();
  }

  public List<SelectItem> getOffices() {
    return Stream.concat(
            Stream.of(new SelectItem("", words.of("training.session.noOffice"))),
            offices.names().stream().map(SessionEditPage::choice))
        .toList();
  }

  private static SelectItem choice(OfficeRef office) {
    return new SelectItem(office.id().toString(), office.name());
  }

  /** Whether a room or a trainer is taken at that time, which can be meant. */
  public boolean isTaken() {
    return attempt.at("despite") != null || isMeant();
  }

  /** Whether it was said that it has taken place. */
  public boolean isBeen() {
    return request.getParameter("been") != null;
  }

  /** Whether that was said to be meant. */
  public boolean isMeant() {
    return request.getParameter("despite") != null;
  }
}
