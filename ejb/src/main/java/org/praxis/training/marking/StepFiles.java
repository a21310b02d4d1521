package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.communities.attachment.ShowsAttachments;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.training.Ownership;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.marking.store.OpenSteps;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.FileStep;
import org.praxis.training.model.Progress;
import org.praxis.training.model.Step;
import org.praxis.training.store.StepOwners;

/**
 * The files of steps: those that are a step, and those that a step's text names. They belong to the
 * step as soon as a draft has them, and are open to whoever may read the step.
 */
@ApplicationScoped
public class StepFiles implements ShowsAttachments {
  private static final String KIND = "training-step";

  @Inject HeldFiles files;
  @Inject OpenSteps steps;
  @Inject StepOwners owners;
  @Inject Ownership ownership;
  @Inject LocalDays days;
  @Inject CurrentPerson me;

  /**
   * From now on, files that a draft names belong to its steps: those of whoever writes it, and
   * those that they may read as files of another step, as where a track is copied.
   *
   * @param draft each step of which has its identity
   * @throws InvalidInput where a step would be a file that is not theirs to give
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void belong(TrackDraft draft) {
    for (StepDraft step : draft.steps()) {
      Set<AttachmentId> named = named(step);
      if (!named.isEmpty()) {
        belong(step, named);
      }
    }
  }

  private void belong(StepDraft step, Set<AttachmentId> named) {
    Set<AttachmentId> there = files.belong(KIND, step.id().value(), named, me.id());
    Set<AttachmentId> shared = new LinkedHashSet<>(named);
    shared.removeAll(there);
    shared.removeIf(file -> !shows(file));
    Set<AttachmentId> more = files.share(KIND, step.id().value(), shared);
    if (step.file() != null && !there.contains(step.file()) && !more.contains(step.file())) {
      throw new InvalidInput("file", "training.step.fileUnknown");
    }
  }

  private static Set<AttachmentId> named(StepDraft step) {
    Set<AttachmentId> named = in(step.text());
    if (step.file() != null) {
      named.add(step.file());
    }
    return named;
  }

  private static Set<AttachmentId> in(String text) {
    return text == null
        ? new LinkedHashSet<>()
        : AttachmentAddress.in(text).stream()
            .map(AttachmentId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Captions of a step's films, whole; none where whoever asks may not read the step.
   *
   * @param wanted those that stand in its text
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<AttachmentId, String> captions(StepId step, Collection<AttachmentId> wanted) {
    return !wanted.isEmpty() && isReadable(step)
        ? files.captions(KIND, step.value(), wanted)
        : Map.of();
  }

  private boolean isReadable(StepId step) {
    List<StepId> one = List.of(step);
    return steps.of(me.id(), one).stream().anyMatch(this::isOpen) || isDesigned(one);
  }

  private boolean isDesigned(List<StepId> holders) {
    return owners.of(holders).stream().anyMatch(ownership::designs)
        || me.is(Role.TRAINER) && owners.anyOfTemplates(holders);
  }

  @Override
  public boolean shows(AttachmentId file) {
    List<StepId> holders = files.holders(KIND, file).stream().map(StepId::new).toList();
    return !holders.isEmpty()
        && (steps.of(me.id(), holders).stream().anyMatch(step -> shows(step, file) && isOpen(step))
            || isDesigned(holders));
  }

  private static boolean shows(Step step, AttachmentId file) {
    return step instanceof FileStep whole && file.equals(whole.file())
        || in(step.text().source()).contains(file);
  }

  private boolean isOpen(Step step) {
    Optional<Enrolment> mine = steps.enrolment(me.id(), step).stream().findFirst();
    Progress progress =
        mine.map(enrolment -> enrolment.progress(days.today(me.id())))
            .orElseGet(() -> Progress.of(step.edition().plan(), Set.of(), days.today(me.id())));
    return progress.lock(step.id()).isEmpty();
  }
}
