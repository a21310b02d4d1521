package org.praxis.training.marking.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.hibernate.annotations.Formula;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepId;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.MarkingBegan;
import org.praxis.training.marking.NoMoreAttempts;
import org.praxis.training.marking.NothingHandedIn;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.WorkState;
import org.praxis.training.marking.WorkText;
import org.praxis.training.marking.WorkWaits;
import org.praxis.training.model.AssignmentStep;
import org.praxis.training.model.Enrolment;

/**
 * What one learner makes of one assignment, through all its editions: what they write now, and all
 * that they handed in.
 */
@Entity
@Table(name = "training_work")
public class Work {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private WorkId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "enrolment_key")
  private Enrolment enrolment;

  @Column(name = "step_id")
  private StepId stepId;

  private PersonId learner;

  @Formula("exists (select p.key from people_person p where p.id = learner and p.active)")
  private boolean learnerHere;

  @Enumerated(EnumType.STRING)
  private WorkState state;

  private String text;

  @ElementCollection
  @CollectionTable(name = "training_work_file", joinColumns = @JoinColumn(name = "work_key"))
  @OrderColumn(name = "place")
  @Column(name = "file")
  private List<AttachmentId> files = new ArrayList<>();

  // Of what is written: what marking does to the work changes nothing for who writes it.
  @Column(name = "text_version")
  private long textVersion;

  @Column(name = "saved_at")
  private Instant savedAt;

  /** So many attempts more than the assignment allows. */
  private int granted;

  @Embedded private Lease lease;

  // Of what was decided last; the cockpit asks it of thousands at once.
  @Embedded private Worth worth;

  @OneToMany(mappedBy = "work", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<HandIn> handIns = new LinkedHashSet<>();

  @Version private long version;

  protected Work() {}

  public Work(Enrolment enrolment, StepId stepId, Instant now) {
    this.id = WorkId.next();
    this.enrolment = enrolment;
    this.stepId = stepId;
    this.learner = enrolment.person();
    this.state = WorkState.BEGUN;
    this.text = "";
    this.savedAt = now;
  }

  /**
   * The learner keeps what they have.
   *
   * @throws ChangedMeanwhile when they kept something else meanwhile, on another device
   * @throws WorkWaits while it is handed in
   */
  public void save(WorkText work, Instant now) {
    if (state == WorkState.HANDED_IN) {
      throw new WorkWaits();
    }
    if (isAsSaved(work)) {
      return;
    }
    ChangedMeanwhile.check(work.version() == null ? 0 : work.version(), textVersion);
    this.text = source(work);
    this.files.clear();
    this.files.addAll(work.files().stream().distinct().toList());
    this.textVersion++;
    this.savedAt = now;
  }

  private boolean isAsSaved(WorkText work) {
    return text.equals(source(work)) && files.equals(work.files().stream().distinct().toList());
  }

  private static String source(WorkText work) {
    return work.text() == null ? "" : new Markup(work.text()).source();
  }

  /**
   * The learner hands in what they have; the same twice is once.
   *
   * @return nothing where just that waits already
   * @throws NoMoreAttempts after the last that the assignment allows
   */
  public Optional<HandIn> handIn(AssignmentStep step, WorkText work, Instant now) {
    if (state == WorkState.HANDED_IN && isAsSaved(work)) {
      return Optional.empty();
    }
    save(work, now);
    if (!Markup.isVisible(text) && files.isEmpty()) {
      throw new NothingHandedIn();
    }
    if (left(step.asked().again()).filter(left -> left == 0).isPresent()) {
      throw new NoMoreAttempts();
    }
    HandIn handIn = new HandIn(this, step, handIns.size() + 1, now.isAfter(enrolment.dueAt()), now);
    handIns.add(handIn);
    state = WorkState.HANDED_IN;
    return Optional.of(handIn);
  }

  /** What they have handed in counts from the last on that passed: then they begin anew. */
  private long attempts() {
    long attempts = 0;
    for (HandIn handIn : handIns) {
      boolean passed = handIn.verdict().filter(MarkVerdict.PASS::equals).isPresent();
      attempts = passed ? 0 : handIn.takenBack() ? attempts : attempts + 1;
    }
    return attempts;
  }

  /**
   * How often it may be handed in still.
   *
   * @param again how often after the first time; null for as often as one likes
   * @return nothing for as often as they like
   */
  public Optional<Integer> left(Integer again) {
    return Optional.ofNullable(again)
        .map(times -> (int) Math.max(0, 1 + times + granted - attempts()));
  }

  /**
   * The learner may hand it in once more than the assignment says.
   *
   * @return false where they may anyway
   */
  public boolean allowAnother(Integer again) {
    boolean over = left(again).filter(left -> left == 0).isPresent();
    granted += over ? 1 : 0;
    return over;
  }

  /**
   * The learner takes back what waits.
   *
   * @throws MarkingBegan when somebody has begun to mark it
   */
  public void takeBack(Instant now) {
    HandIn waiting = waiting().orElseThrow(NothingHandedIn::new);
    if (lease(now).isPresent()) {
      throw new MarkingBegan();
    }
    waiting.takeBack(now);
    lease = null;
    state =
        handIns.stream().anyMatch(earlier -> earlier.verdict().isPresent())
            ? WorkState.RETURNED
            : WorkState.BEGUN;
  }

  /**
   * A marker has it to themselves from now on, or for longer.
   *
   * @throws ChangedMeanwhile when another has
   */
  public void claim(PersonId marker, Instant now) {
    waiting().orElseThrow(NothingHandedIn::new);
    if (lease(now).filter(held -> !held.isOf(marker)).isPresent()) {
      throw new ChangedMeanwhile();
    }
    lease = Lease.begin(marker, now);
  }

  /** A marker gives back what they have; what they do not have stays. */
  public void release(PersonId marker) {
    if (lease != null && lease.isOf(marker)) {
      lease = null;
    }
  }

  public Optional<Lease> lease(Instant now) {
    return Optional.ofNullable(lease).filter(held -> held.counts(now));
  }

  /** It is marked, or its mark corrected: that is how it stands now, and its worth or null. */
  void marked(MarkVerdict verdict, Worth worth) {
    this.lease = null;
    this.worth = worth;
    state = verdict == MarkVerdict.PASS ? WorkState.PASSED : WorkState.RETURNED;
  }

  public Optional<HandIn> waiting() {
    return handIns.stream().filter(HandIn::waiting).findFirst();
  }

  public Optional<HandIn> handIn(int number) {
    return handIns.stream().filter(handIn -> handIn.number() == number).findFirst();
  }

  /** What was handed in last and not taken back. */
  public Optional<HandIn> last() {
    return handIns.stream().filter(h -> !h.takenBack()).reduce((one, next) -> next);
  }

  public List<HandIn> handIns() {
    return List.copyOf(handIns);
  }

  public WorkId id() {
    return id;
  }

  public Enrolment enrolment() {
    return enrolment;
  }

  public StepId stepId() {
    return stepId;
  }

  public PersonId learner() {
    return learner;
  }

  public WorkState state() {
    return state;
  }

  public String text() {
    return text;
  }

  public List<AttachmentId> files() {
    return List.copyOf(files);
  }

  public long textVersion() {
    return textVersion;
  }

  public Instant savedAt() {
    return savedAt;
  }
}
