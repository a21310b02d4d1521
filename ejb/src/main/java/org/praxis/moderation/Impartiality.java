package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;

/**
 * Whether the company lets people decide on texts of those whom they lead, or who lead them. That
 * nobody decides on their own holds always.
 */
@ApplicationScoped
class Impartiality {
  @Inject
  @ConfigProperty(name = "praxis.moderation.apart", defaultValue = "false")
  Provider<Boolean> apart;

  @Inject ReportingLines lines;
  @Inject CurrentPerson me;

  /**
   * @throws TooClose where the company keeps the two apart
   */
  void expectApart(PersonId author) {
    if (apart.get() && lines.join(me.id(), author)) {
      throw new TooClose();
    }
  }
}
