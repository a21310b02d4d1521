package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.communities.attachment.view.AttachmentName;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceReading;
import org.praxis.platform.PageRequest;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.marking.SignOffBy;
import org.praxis.training.marking.SignOffDraft;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.marking.view.FileView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;

/** The fields of a draft's step that is a file, an assignment or a sign-off. */
@Named
@RequestScoped
public class FormalForm {
  @Inject RubricForm rubric;
  @Inject TypedColleagues people;
  @Inject UploadedFiles uploads;
  @Inject HeldFiles files;
  @Inject AudienceReading audiences;
  @Inject Misread misread;
  @Inject Words words;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private StepDraft draft;

  void open(StepDraft step) {
    draft = step;
    attempt.shows("file", "upload");
  }

  /** The step with what was sent. */
  StepDraft sent(StepDraft plain) {
    return switch (plain.kind()) {
      case FILE -> plain.reading(file());
      case ASSIGNMENT -> plain.marking(assignment());
      case SIGN_OFF -> plain.signing(signOff());
      default -> plain;
    };
  }

  private AttachmentId file() {
    String kept = request.getParameter("file-kept");
    return uploaded()
        .map(AttachmentView::id)
        .orElse(kept == null || kept.isEmpty() ? null : Address.id(kept, AttachmentId::new));
  }

  private Optional<AttachmentView> uploaded() {
    return uploads.take().stream().reduce((one, next) -> next);
  }

  private TaskDraft assignment() {
    return new TaskDraft(
        rubric.sent(),
        number("passPoints"),
        number("again"),
        number("files"),
        named("assignment.markers", "assignment-markers"),
        request.getParameter("assignment-managerMarks") != null);
  }

  private Integer number(String field) {
    return misread.or(
        null,
        () ->
            Numbers.wholeOrNone(
                "assignment." + field,
                request.getParameter("assignment-" + field),
                "training.quiz.noNumber"));
  }

  private List<PersonId> named(String field, String sent) {
    return misread.or(List.of(), () -> people.all(field, request.getParameter(sent)));
  }

  private SignOffDraft signOff() {
    SignOffBy by = by(request.getParameter("signOff-by"));
    if (by == null) {
      return null;
    }
    String audience = request.getParameter("signOff-audience");
    boolean named = by == SignOffBy.NAMED;
    boolean among = by == SignOffBy.AUDIENCE && audience != null && !audience.isEmpty();
    return new SignOffDraft(
        by,
        named ? named("signOff.people", "signOff-people") : null,
        among ? Address.id(audience, AudienceId::new) : null);
  }

  private static SignOffBy by(String name) {
    return Stream.of(SignOffBy.values())
        .filter(by -> by.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private boolean isSent() {
    return request.getParameter("title") != null && "POST".equals(request.getMethod());
  }

  /**
   * The file that was sent a moment ago, which is not lost by what is refused beside it; else the
   * one that the draft has; null for none.
   */
  public FileView getFile() {
    Optional<AttachmentView> fresh =
        isSent() && attempt.at("upload") == null ? uploaded() : Optional.empty();
    return fresh
        .map(file -> new FileView(file.id(), file.name(), file.type(), file.size()))
        .orElseGet(this::kept);
  }

  private FileView kept() {
    AttachmentId id = draft.file();
    if (id == null) {
      return null;
    }
    Map<AttachmentId, AttachmentName> named = files.named(List.of(id));
    return FileView.of(id, named.get(id));
  }

  /** What stands in a field: as it was sent, or as the draft has it. */
  public String typed(String field) {
    if (isSent()) {
      return request.getParameter(field);
    }
    TaskDraft assignment = draft.assignment() == null ? TaskDraft.PLAIN : draft.assignment();
    SignOffDraft signOff =
        draft.signOff() == null ? SignOffDraft.by(SignOffBy.MANAGER) : draft.signOff();
    return switch (field) {
      case "assignment-passPoints" -> text(assignment.passPoints());
      case "assignment-again" -> text(assignment.again());
      case "assignment-files" -> text(assignment.files());
      case "assignment-markers" -> people.names(assignment.markers());
      case "signOff-people" -> people.names(signOff.people());
      case "signOff-audience" -> signOff.audience() == null ? "" : signOff.audience().toString();
      default -> null;
    };
  }

  private static String text(Integer number) {
    return number == null ? "" : number.toString();
  }

  public boolean isManagerMarks() {
    return isSent()
        ? request.getParameter("assignment-managerMarks") != null
        : draft.assignment() != null && draft.assignment().managerMarks();
  }

  /** Who signs; null where nobody has said so, which the step then lacks. */
  public SignOffBy getBy() {
    return isSent()
        ? by(request.getParameter("signOff-by"))
        : draft.signOff() == null ? null : draft.signOff().by();
  }

  public SignOffBy[] getSigners() {
    return SignOffBy.values();
  }

  public List<RubricForm.Row> getCriteria() {
    if (isSent()) {
      return rubric.shown();
    }
    return rubric.shown(draft.assignment() == null ? List.of() : draft.assignment().criteria());
  }

  public boolean isAssignment() {
    return draft.kind() == StepKind.ASSIGNMENT;
  }

  /** What that audience is called; its identity where the reader may not know. */
  String audience(String id) {
    return getAudiences().stream()
        .filter(item -> item.getValue().equals(id))
        .map(SelectItem::getLabel)
        .findFirst()
        .orElse(id);
  }

  /** The audiences to choose from. */
  public List<SelectItem> getAudiences() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", words.of("training.signOff.audience.choose")));
    IntStream.rangeClosed(1, 5)
        .mapToObj(page -> audiences.audiences(new PageRequest(page, PageRequest.LARGEST)))
        .takeWhile(page -> !page.isEmpty())
        .forEach(
            page ->
                page.items()
                    .forEach(row -> items.add(new SelectItem(row.id().toString(), row.name()))));
    return items;
  }
}
