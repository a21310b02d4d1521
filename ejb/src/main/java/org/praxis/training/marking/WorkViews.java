package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.communities.attachment.view.AttachmentName;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Rendering;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Lease;
import org.praxis.training.marking.model.Mark;
import org.praxis.training.marking.model.Work;
import org.praxis.training.marking.view.CriterionMarkView;
import org.praxis.training.marking.view.FileView;
import org.praxis.training.marking.view.HandInView;
import org.praxis.training.marking.view.LeaseView;
import org.praxis.training.marking.view.MarkView;
import org.praxis.training.model.AssignmentStep;

/** Work with all that was said of it, for its learner and for whoever marks it. */
@ApplicationScoped
class WorkViews {
  @Inject HeldFiles files;
  @Inject People people;
  @Inject Rendering rendering;
  @Inject CurrentPerson me;

  /** What a page needs beside the work, each in one statement. */
  private record Beside(
      Map<AttachmentId, AttachmentName> files, Map<PersonId, PersonChip> people) {}

  /** The step by the edition that its learner is on; nothing where that has it no more. */
  static Optional<AssignmentStep> asked(Work work) {
    return work.enrolment().edition().steps().stream()
        .filter(step -> step.id().equals(work.stepId()))
        .filter(AssignmentStep.class::isInstance)
        .map(AssignmentStep.class::cast)
        .findFirst();
  }

  /** All that was handed in, the latest first. */
  List<HandInView> handIns(Work work) {
    Set<PersonId> markers =
        work.handIns().stream()
            .flatMap(handIn -> handIn.marks().stream())
            .map(Mark::marker)
            .collect(Collectors.toSet());
    Beside beside =
        new Beside(
            files.named(
                work.handIns().stream()
                    .flatMap(handIn -> handIn.files().stream())
                    .collect(Collectors.toSet())),
            markers.isEmpty() ? Map.of() : people.chips(markers));
    List<HandInView> views = new ArrayList<>();
    work.handIns().forEach(handIn -> views.add(view(handIn, beside)));
    Collections.reverse(views);
    return views;
  }

  private HandInView view(HandIn handIn, Beside beside) {
    List<Mark> marks = handIn.marks();
    return new HandInView(
        handIn.number(),
        handIn.at(),
        handIn.late(),
        handIn.takenBackAt(),
        rendering.html(handIn.text()),
        handIn.files().stream().map(file -> FileView.of(file, beside.files().get(file))).toList(),
        marks.stream()
            .map(mark -> view(mark, handIn, beside, mark.number() == marks.size()))
            .toList());
  }

  private MarkView view(Mark mark, HandIn handIn, Beside beside, boolean stands) {
    List<Criterion> criteria = handIn.rubric().criteria();
    return new MarkView(
        mark.number(),
        beside.people().get(mark.marker()),
        mark.at(),
        mark.verdict(),
        mark.points(),
        handIn.rubric().most(),
        IntStream.range(0, criteria.size())
            .mapToObj(
                i ->
                    view(
                        criteria.get(i),
                        i < mark.criteria().size() ? mark.criteria().get(i) : null))
            .toList(),
        rendering.html(mark.message()),
        mark.message().source(),
        mark.reason(),
        stands);
  }

  private static CriterionMarkView view(Criterion criterion, CriterionMark mark) {
    Optional<Level> level =
        Optional.ofNullable(mark)
            .map(CriterionMark::level)
            .map(number -> criterion.levels().get(number - 1));
    return new CriterionMarkView(
        criterion.name(),
        level.map(any -> mark.level()).orElse(null),
        level.map(Level::words).orElse(null),
        level.map(Level::points).orElse(null),
        criterion.levels().stream().mapToInt(Level::points).max().orElse(0),
        mark == null ? null : mark.comment());
  }

  /** Files as the learner has them now. */
  List<FileView> files(Work work) {
    Map<AttachmentId, AttachmentName> named = files.named(work.files());
    return work.files().stream().map(file -> FileView.of(file, named.get(file))).toList();
  }

  /** Who has it, of those whose chips are known. */
  LeaseView view(Lease lease, Map<PersonId, PersonChip> chips) {
    PersonId asking = me.id();
    return new LeaseView(chips.get(lease.holder()), lease.until(), lease.holder().equals(asking));
  }

  static Stream<PersonId> people(Work work, Optional<Lease> lease) {
    return Stream.concat(Stream.of(work.learner()), lease.map(Lease::holder).stream());
  }
}
