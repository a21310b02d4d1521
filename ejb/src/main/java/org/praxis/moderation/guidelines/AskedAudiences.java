package org.praxis.moderation.guidelines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.moderation.guidelines.store.Askings;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.view.Used;

/** The audiences that are asked to acknowledge the guidelines. */
@ApplicationScoped
public class AskedAudiences implements AudienceUse {
  @Inject Askings askings;

  @Override
  public List<Used> uses(AudienceId audience) {
    return askings.holding(Guidelines.COMPANY).stream()
        .filter(asking -> audience.equals(asking.audience()))
        .limit(1)
        .map(
            asking ->
                new Used(
                    "moderation.guidelines.used",
                    Guidelines.ADDRESS,
                    "/moderation/guidelines-edit"))
        .toList();
  }
}
