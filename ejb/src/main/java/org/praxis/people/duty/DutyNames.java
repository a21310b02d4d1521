package org.praxis.people.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.duty.store.DutyStore.Facts;
import org.praxis.people.duty.view.DutySubject;

/** What duties are about, by the features that know. */
@ApplicationScoped
class DutyNames {
  @Inject @Any Instance<DutySource> sources;

  /** One question to each feature, however many they are. */
  Map<DutyId, DutySubject> of(Collection<Facts> duties) {
    Map<DutyKind, List<Facts>> byKind = duties.stream().collect(Collectors.groupingBy(Facts::kind));
    Map<DutyId, DutySubject> names = new HashMap<>();
    for (DutySource source : sources) {
      List<Facts> asked = byKind.getOrDefault(source.kind(), List.of());
      if (!asked.isEmpty()) {
        Map<UUID, DutySubject> named = source.named(asked.stream().map(Facts::subject).toList());
        asked.forEach(duty -> names.put(duty.id(), named.get(duty.subject())));
      }
    }
    return names;
  }

  /** Those of which whoever asks may know. */
  List<Facts> known(List<Facts> duties) {
    Map<DutyKind, List<Facts>> byKind = duties.stream().collect(Collectors.groupingBy(Facts::kind));
    Set<UUID> hidden = new HashSet<>();
    for (DutySource source : sources) {
      List<Facts> asked = byKind.getOrDefault(source.kind(), List.of());
      if (!asked.isEmpty()) {
        hidden.addAll(source.hidden(asked.stream().map(Facts::subject).toList()));
      }
    }
    return duties.stream().filter(duty -> !hidden.contains(duty.subject())).toList();
  }
}
