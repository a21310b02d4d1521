package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.praxis.people.audience.store.Audiences;
import org.praxis.people.audience.view.AudienceName;

/** What audiences are called, for a feature that has seen to it that whoever asks may know. */
@ApplicationScoped
public class AudienceNames {
  @Inject Audiences audiences;

  /** Of these, in one statement; those that are gone are left out. */
  public Map<AudienceId, String> of(Collection<AudienceId> ids) {
    return ids.isEmpty() ? Map.of() : audiences.names(ids);
  }

  /** Which are called so, whatever the case and the accents. */
  public Map<String, List<AudienceId>> called(Collection<String> names) {
    return audiences.called(names);
  }

  /**
   * A few by name.
   *
   * @param part of the name, whatever its case
   */
  public List<AudienceName> with(String part, int most) {
    return audiences.named(part, most);
  }
}
