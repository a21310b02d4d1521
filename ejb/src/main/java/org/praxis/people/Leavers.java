package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under what name the company shows those who have left; what they wrote stays either way. */
@ApplicationScoped
public class Leavers {
  private enum Shown {
    NAMED,
    ANONYMOUS
  }

  @Inject
  @ConfigProperty(name = "praxis.people.leavers", defaultValue = "named")
  Provider<String> setting;

  /** Whether they are nothing but former colleagues: no name, no face, no profile. */
  public boolean anonymous() {
    return Shown.valueOf(setting.get().strip().toUpperCase(Locale.ROOT)) == Shown.ANONYMOUS;
  }
}
