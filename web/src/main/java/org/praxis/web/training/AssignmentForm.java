package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.training.StepKind;
import org.praxis.training.marking.HandingIn;
import org.praxis.training.marking.WorkState;
import org.praxis.training.marking.WorkText;
import org.praxis.training.marking.view.FileView;
import org.praxis.training.marking.view.HandInView;
import org.praxis.training.marking.view.WorkView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Meanwhile.Said;

/** Working on an assignment, on the page of its step. */
@Named
@RequestScoped
public class AssignmentForm {
  private static final List<String> BUTTONS = List.of("keep", "handIn", "drop", "preview");

  @Inject HandingIn handing;
  @Inject UploadedFiles uploads;
  @Inject Meanwhile meanwhile;
  @Inject Words words;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private WorkView work;

  /**
   * @param place where the learner is, looked up when a button was pressed
   */
  void pressed(Supplier<StepPlace> place) {
    attempt.shows("file", "upload");
    attempt.shows("files", "upload");
    meanwhile.pressed("keep", pressed -> kept(place.get(), null), pressed -> theirs(place.get()));
    meanwhile.pressed("drop", file -> kept(place.get(), file), file -> theirs(place.get()));
    meanwhile.pressed("handIn", pressed -> handedIn(place.get()), pressed -> theirs(place.get()));
    attempt.pressed("takeBack", pressed -> takenBack(place.get()));
  }

  void open(StepPlace place, StepKind kind) {
    if (kind == StepKind.ASSIGNMENT) {
      work = handing.work(place.enrolment(), place.step());
      if (meanwhile.isOvertaken()) {
        meanwhile.compare(
            work.version(), facts(work.text(), work.files()), facts(getText(), getFiles()));
      }
    }
  }

  private List<Said> facts(String text, List<FileView> files) {
    String names =
        files.stream()
            .map(file -> file.name() == null ? words.of("training.work.file") : file.name())
            .collect(Collectors.joining("\n"));
    return List.of(
        new Said(words.of("training.work.text"), text),
        new Said(words.of("training.work.files"), names));
  }

  private static String theirs(StepPlace place) {
    return place.address() + "?done=theirs#work";
  }

  private String kept(StepPlace place, String without) {
    handing.save(place.enrolment(), place.step(), sent(without));
    return place.address() + "?done=workKept#work";
  }

  private String handedIn(StepPlace place) {
    handing.handIn(place.enrolment(), place.step(), sent(null));
    return place.address() + "?done=handedIn#work";
  }

  private String takenBack(StepPlace place) {
    handing.takeBack(place.enrolment(), place.step());
    return place.address() + "?done=workTakenBack#work";
  }

  private WorkText sent(String without) {
    List<AttachmentId> files =
        Stream.concat(named(), uploads.take().stream().map(AttachmentView::id))
            .filter(file -> !file.toString().equals(without))
            .toList();
    return new WorkText(request.getParameter("text"), files, meanwhile.version());
  }

  private Stream<AttachmentId> named() {
    String[] ids = request.getParameterValues("files");
    return Stream.of(ids == null ? new String[0] : ids)
        .map(id -> Address.id(id, AttachmentId::new));
  }

  private boolean isSent() {
    return BUTTONS.stream().anyMatch(meanwhile::isSent);
  }

  /** Null where the step is no assignment, or the reader has not begun the track. */
  public WorkView getWork() {
    return work;
  }

  /** The version that the form goes on from, also where its text was only looked at. */
  public long getVersion() {
    return isSent() ? meanwhile.version() : work.version();
  }

  /** What stands in the field: as it was sent, or as it was kept. */
  public String getText() {
    return isSent() ? request.getParameter("text") : work.text();
  }

  /** The same of its files; those that were taken a moment ago are not lost by a refusal. */
  public List<FileView> getFiles() {
    if (!isSent()) {
      return work.files();
    }
    Stream<FileView> known =
        named()
            .map(
                id ->
                    work.files().stream()
                        .filter(file -> file.id().equals(id))
                        .findFirst()
                        .orElse(new FileView(id, null, null, null)));
    Stream<FileView> fresh =
        attempt.at("upload") == null
            ? uploads.take().stream()
                .map(file -> new FileView(file.id(), file.name(), file.type(), file.size()))
            : Stream.empty();
    return Stream.concat(known, fresh).toList();
  }

  /** Whether it can be written and handed in now. */
  public boolean isWritable() {
    return work != null
        && work.state() != WorkState.HANDED_IN
        && (work.left() == null || work.left() > 0);
  }

  /** What came back last, which is read before anything is written anew; null where nothing did. */
  public HandInView getReturned() {
    return isWritable() && work.state() == WorkState.RETURNED
        ? work.handIns().stream().filter(one -> !one.marks().isEmpty()).findFirst().orElse(null)
        : null;
  }

  /** Whether it waits to be marked. */
  public boolean isWaiting() {
    return work != null && work.state() == WorkState.HANDED_IN;
  }

  /** Whether it came back, and cannot be handed in any more. */
  public boolean isOver() {
    return work != null
        && work.state() == WorkState.RETURNED
        && work.left() != null
        && work.left() == 0;
  }
}
