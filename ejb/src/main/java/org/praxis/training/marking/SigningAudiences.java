package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.praxis.people.audience.AudienceHold;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.NoSuchAudience;
import org.praxis.people.audience.view.Used;
import org.praxis.platform.InvalidInput;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.model.Edition;
import org.praxis.training.model.SignOffStep;

/** The audiences whose members may sign. */
@ApplicationScoped
public class SigningAudiences implements AudienceUse {
  @Inject SignOffs signOffs;
  @Inject AudienceHold audiences;

  /**
   * A new edition goes by them from now on.
   *
   * @throws InvalidInput where one is gone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Edition edition) {
    edition.steps().stream()
        .filter(SignOffStep.class::isInstance)
        .map(step -> ((SignOffStep) step).signOff().audience())
        .filter(audience -> audience != null)
        .distinct()
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .forEach(this::hold);
  }

  private void hold(AudienceId audience) {
    try {
      audiences.hold(audience);
    } catch (NoSuchAudience e) {
      throw new InvalidInput("signOff.audience", "training.gap.audience");
    }
  }

  @Override
  public List<Used> uses(AudienceId audience) {
    return signOffs.going(audience).stream()
        .map(
            track ->
                new Used("training.signOff.used", track.title(), "/training/track/" + track.slug()))
        .toList();
  }
}
