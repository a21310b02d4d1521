package org.praxis.training.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.annotations.BatchSize;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.marking.SignOffBy;
import org.praxis.training.marking.SignOffDraft;

/** Something that the learner shows to a mentor; done when the mentor signs. */
@Entity
@DiscriminatorValue("SIGN_OFF")
public class SignOffStep extends Step {
  @Enumerated(EnumType.STRING)
  @Column(name = "sign_off_by")
  private SignOffBy by;

  @BatchSize(size = TrackDraft.MOST_STEPS)
  @ElementCollection
  @CollectionTable(name = "training_signer", joinColumns = @JoinColumn(name = "step_key"))
  @Column(name = "person")
  private Set<PersonId> people = new LinkedHashSet<>();

  @Column(name = "sign_off_audience")
  private AudienceId audience;

  protected SignOffStep() {}

  SignOffStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    SignOffDraft asked =
        draft.signOff() == null ? SignOffDraft.by(SignOffBy.MANAGER) : draft.signOff();
    this.by = asked.by();
    this.people.addAll(asked.people());
    this.audience = asked.audience();
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities).signing(signOff());
  }

  public SignOffDraft signOff() {
    return new SignOffDraft(by, people.stream().toList(), audience);
  }

  @Override
  public StepKind kind() {
    return StepKind.SIGN_OFF;
  }
}
