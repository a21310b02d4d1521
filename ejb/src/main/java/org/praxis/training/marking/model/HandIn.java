package org.praxis.training.marking.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.platform.content.Markup;
import org.praxis.training.marking.AlreadyMarked;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.NothingHandedIn;
import org.praxis.training.marking.OwnWork;
import org.praxis.training.model.AssignmentStep;

/**
 * Work as it was handed in once. It never changes; what is said of it is added. It is marked by the
 * rubric of the edition in which it was handed in.
 */
@Entity
@Table(name = "training_hand_in")
public class HandIn {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "work_key")
  private Work work;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "step_key")
  private AssignmentStep step;

  private int number;
  private String text;

  // Of all that is shown at once, in one statement; as with marks.
  @BatchSize(size = 100)
  @ElementCollection
  @CollectionTable(name = "training_hand_in_file", joinColumns = @JoinColumn(name = "hand_in_key"))
  @OrderColumn(name = "place")
  @Column(name = "file")
  private List<AttachmentId> files = new ArrayList<>();

  @Column(name = "handed_in_at")
  private Instant at;

  private boolean late;

  /** Whether it waits for its first mark. */
  private boolean waiting;

  @Column(name = "taken_back_at")
  private Instant takenBackAt;

  @BatchSize(size = 100)
  @OneToMany(mappedBy = "handIn", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Mark> marks = new LinkedHashSet<>();

  @Version private long version;

  protected HandIn() {}

  HandIn(Work work, AssignmentStep step, int number, boolean late, Instant now) {
    this.work = work;
    this.step = step;
    this.number = number;
    this.text = work.text();
    this.files.addAll(work.files());
    this.late = late;
    this.at = now;
    this.waiting = true;
  }

  void takeBack(Instant now) {
    waiting = false;
    takenBackAt = now;
  }

  /**
   * Somebody marks it; the same said twice by the same is said once.
   *
   * @return nothing where they said just that
   * @throws AlreadyMarked when somebody has marked it
   * @throws ChangedMeanwhile when another has it to themselves
   */
  public Optional<Mark> mark(MarkDraft draft, PersonId marker, Instant now) {
    expectOthers(marker);
    Optional<Mark> last = mark();
    if (last.isPresent()) {
      if (last.get().says(draft, marker)) {
        return Optional.empty();
      }
      throw new AlreadyMarked();
    }
    if (!waiting) {
      throw new NothingHandedIn();
    }
    work.claim(marker, now);
    return Optional.of(add(draft, marker, null, now));
  }

  /**
   * What was said of it was wrong. Both stay.
   *
   * @param draft with the reason
   * @return nothing where the last mark says just that
   * @throws ChangedMeanwhile when the learner has handed in again since, or somebody has corrected
   *     the mark that it corrects
   */
  public Optional<Mark> correct(MarkDraft draft, PersonId marker, Instant now) {
    expectOthers(marker);
    Mark last = mark().orElseThrow(NothingHandedIn::new);
    if (work.last().filter(this::equals).isEmpty()) {
      throw new ChangedMeanwhile();
    }
    if (!Markup.isVisible(draft.reason())) {
      throw new InvalidInput("reason", "training.mark.reasonNeeded");
    }
    if (last.says(draft, marker)) {
      return Optional.empty();
    }
    if (draft.corrects() != null) {
      ChangedMeanwhile.check(draft.corrects(), last.number());
    }
    return Optional.of(add(draft, marker, Markup.line(draft.reason()), now));
  }

  private void expectOthers(PersonId marker) {
    if (marker.equals(work.learner())) {
      throw new OwnWork();
    }
  }

  private Mark add(MarkDraft draft, PersonId marker, String reason, Instant now) {
    Rubric rubric = rubric();
    rubric.check(draft.verdict(), draft.criteria());
    if (draft.verdict() == MarkVerdict.RETURN && !Markup.isVisible(draft.message())) {
      throw new InvalidInput("message", "training.mark.messageNeeded");
    }
    Mark mark = new Mark(this, marks.size() + 1, draft, rubric, marker, reason, now);
    marks.add(mark);
    waiting = false;
    work.marked(draft.verdict(), rubric.worth(draft.criteria()).orElse(null));
    return mark;
  }

  public Rubric rubric() {
    return Rubric.of(step.asked());
  }

  /** What is said of it in the end. */
  public Optional<Mark> mark() {
    return marks.stream().reduce((one, next) -> next);
  }

  Optional<MarkVerdict> verdict() {
    return mark().map(Mark::verdict);
  }

  /** In their order; each but the first corrects the one before. */
  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** Inside of the feature: what was handed in at the same moment has an order. */
  public Long key() {
    return key;
  }

  public Work work() {
    return work;
  }

  public AssignmentStep step() {
    return step;
  }

  public int number() {
    return number;
  }

  public Markup text() {
    return new Markup(text);
  }

  public List<AttachmentId> files() {
    return List.copyOf(files);
  }

  /** Whether who marks it reads that file with it, or in its text. */
  public boolean shows(AttachmentId file) {
    return !takenBack()
        && (files.contains(file) || AttachmentAddress.in(text).contains(file.value()));
  }

  public Instant at() {
    return at;
  }

  public boolean late() {
    return late;
  }

  public boolean waiting() {
    return waiting;
  }

  public boolean takenBack() {
    return takenBackAt != null;
  }

  public Instant takenBackAt() {
    return takenBackAt;
  }
}
