package org.praxis.people.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.people.duty.store.DutyStore;

/** What a duty is about, for features that tell of it in nobody's name. */
@ApplicationScoped
public class DutyTitles {
  @Inject DutyStore duties;
  @Inject DutyNames names;

  public String of(DutyId id) {
    DutyStore.Facts duty = duties.find(id).orElseThrow(NoSuchDuty::new);
    return names.of(List.of(duty)).get(id).title();
  }
}
