package org.praxis.people.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.people.duty.store.DutyStore;
import org.praxis.people.duty.view.DutySubject;

/** What a duty is about, for features that tell of it in nobody's name. */
@ApplicationScoped
public class DutyTitles {
  @Inject DutyStore duties;
  @Inject DutyNames names;

  public String of(DutyId id) {
    DutyStore.Facts duty = duties.find(id).orElseThrow(NoSuchDuty::new);
    return names.of(List.of(duty)).get(id).title();
  }

  /** The same, as long as that person looks after it. */
  public Optional<String> of(DutyId id, PersonId holder) {
    return duties
        .find(id)
        .filter(duty -> holder.equals(duty.holder()))
        .map(duty -> names.of(List.of(duty)).get(id))
        .map(DutySubject::title);
  }
}
