package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.training.TrackDraft;

/** Steps of an edition that belong together, and how many of them it takes. */
@Entity
@Table(name = "training_stage")
public class Stage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "edition_key")
  private Edition edition;

  private int number;
  private String title;
  private Integer needed;

  @Column(name = "in_order")
  private boolean inOrder;

  protected Stage() {}

  Stage(Edition edition, int number, TrackDraft.StageDraft draft) {
    this.edition = edition;
    this.number = number;
    this.title = draft.title() == null ? "" : Markup.line(draft.title());
    this.needed = draft.needed();
    this.inOrder = draft.inOrder();
  }

  TrackDraft.StageDraft draft(List<TrackDraft.StepDraft> steps) {
    return new TrackDraft.StageDraft(title.isEmpty() ? null : title, needed, inOrder, steps);
  }

  Plan.StagePlan plan(List<Plan.StepPlan> steps) {
    return new Plan.StagePlan(needed, inOrder, steps);
  }

  public Edition edition() {
    return edition;
  }

  public int number() {
    return number;
  }

  /** Empty where the edition has one stage. */
  public String title() {
    return title;
  }

  public boolean inOrder() {
    return inOrder;
  }
}
