package org.praxis.training.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.marking.TaskDraft;

/** Work that the learner hands in and somebody marks; done when it passes. */
@Entity
@DiscriminatorValue("ASSIGNMENT")
public class AssignmentStep extends Step {
  // All but who marks, which is looked for.
  @JdbcTypeCode(SqlTypes.JSON)
  private String assignment;

  @Column(name = "manager_marks")
  private Boolean managerMarks;

  @BatchSize(size = TrackDraft.MOST_STEPS)
  @ElementCollection
  @CollectionTable(name = "training_marker", joinColumns = @JoinColumn(name = "step_key"))
  @Column(name = "person")
  private Set<PersonId> markers = new LinkedHashSet<>();

  protected AssignmentStep() {}

  AssignmentStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    TaskDraft asked = draft.assignment() == null ? TaskDraft.PLAIN : draft.assignment();
    this.assignment = Json.write(asked.markedBy());
    this.managerMarks = asked.managerMarks();
    this.markers.addAll(asked.markers());
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities).marking(assignment());
  }

  public TaskDraft assignment() {
    return asked().markedBy(markers.toArray(PersonId[]::new));
  }

  /** The same without who marks by name; asks the database nothing. */
  public TaskDraft asked() {
    return Json.read(assignment, TaskDraft.class);
  }

  public List<PersonId> markers() {
    return List.copyOf(markers);
  }

  public boolean managerMarks() {
    return managerMarks;
  }

  @Override
  public StepKind kind() {
    return StepKind.ASSIGNMENT;
  }
}
