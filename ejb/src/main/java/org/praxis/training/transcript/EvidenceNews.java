package org.praxis.training.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.praxis.people.PersonId;
import org.praxis.training.transcript.store.EvidenceStore;

/** How things stand with evidence, for the feature that tells of it. */
@ApplicationScoped
public class EvidenceNews {
  @Inject EvidenceStore store;

  /** Of these, those that wait still, of people whom the reader leads. */
  public Set<String> waiting(Collection<String> evidence, PersonId reader) {
    return evidence.isEmpty() ? Set.of() : store.waiting(evidence, reader);
  }
}
