package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.communities.attachment.view.AttachmentName;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.view.PersonChip;
import org.praxis.training.marking.model.Rubric;
import org.praxis.training.marking.view.AssignmentView;
import org.praxis.training.marking.view.FileView;
import org.praxis.training.marking.view.SignOffView;
import org.praxis.training.model.AssignmentStep;
import org.praxis.training.model.Edition;
import org.praxis.training.model.FileStep;
import org.praxis.training.model.SignOffStep;
import org.praxis.training.model.Step;

/** What files, assignments and sign-offs of an edition show to whoever may read them. */
@ApplicationScoped
public class StepParts {
  @Inject HeldFiles files;
  @Inject People people;
  @Inject AudienceNames audiences;

  /** Of one edition. */
  public record Parts(
      Map<AttachmentId, AttachmentName> files,
      Map<PersonId, PersonChip> people,
      Map<AudienceId, String> audiences) {

    /** Null of a step that is none, or has none yet. */
    public FileView file(Step step) {
      return step instanceof FileStep file && file.file() != null
          ? FileView.of(file.file(), files.get(file.file()))
          : null;
    }

    public AssignmentView assignment(Step step) {
      return step instanceof AssignmentStep assignment ? StepParts.view(assignment) : null;
    }

    public SignOffView signOff(Step step) {
      if (!(step instanceof SignOffStep signOff)) {
        return null;
      }
      SignOffDraft asked = signOff.signOff();
      return new SignOffView(
          asked.by(),
          asked.people().stream().map(people::get).filter(Objects::nonNull).toList(),
          asked.audience() == null ? null : audiences.get(asked.audience()));
    }
  }

  static AssignmentView view(AssignmentStep step) {
    TaskDraft asked = step.asked();
    return new AssignmentView(
        asked.criteria(), asked.passPoints(), mostPoints(asked), asked.again(), asked.files());
  }

  // A draft may have levels without points still.
  private static Integer mostPoints(TaskDraft asked) {
    boolean known =
        asked.criteria().stream()
            .flatMap(criterion -> criterion.levels().stream())
            .allMatch(level -> level.points() != null);
    return known ? Rubric.of(asked).most() : null;
  }

  /** In one statement for each of files, people and audiences, where there are any. */
  public Parts of(Edition edition) {
    Set<AttachmentId> named =
        edition.steps().stream()
            .filter(FileStep.class::isInstance)
            .map(step -> ((FileStep) step).file())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<SignOffDraft> signOffs =
        edition.steps().stream()
            .filter(SignOffStep.class::isInstance)
            .map(step -> ((SignOffStep) step).signOff())
            .toList();
    Set<PersonId> signers =
        signOffs.stream().flatMap(draft -> draft.people().stream()).collect(Collectors.toSet());
    Set<AudienceId> groups =
        signOffs.stream()
            .map(SignOffDraft::audience)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Parts(
        files.named(named),
        signers.isEmpty() ? Map.of() : people.chips(signers),
        audiences.of(groups));
  }
}
