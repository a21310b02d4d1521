package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.MaskStore;
import org.praxis.people.CurrentPerson;

/**
 * Whether the company lets moderators decide without names: until a decision has taken effect, and
 * once more while somebody appeals against it. Whoever looks behind the masks says why.
 */
@ApplicationScoped
class Masks {
  @Inject
  @ConfigProperty(name = "praxis.moderation.masked", defaultValue = "false")
  Provider<Boolean> masked;

  @Inject MaskStore store;
  @Inject Appeals appeals;
  @Inject CurrentPerson me;

  /** Whether names are asked for at all. */
  boolean isOn() {
    return masked.get();
  }

  /** Of what is to be decided, or judged; in two statements at most, however many they are. */
  Map<CaseId, Mask> over(Collection<Case> undecided) {
    Map<CaseId, Case> cases =
        undecided.stream().collect(Collectors.toMap(Case::id, c -> c, (one, same) -> one));
    if (!isOn() || cases.isEmpty()) {
      return cases.keySet().stream().collect(Collectors.toMap(id -> id, id -> Mask.NONE));
    }
    Set<CaseId> seen = store.unmasked(me.id(), cases.keySet());
    UUID secret = store.secret();
    return cases.values().stream()
        .collect(
            Collectors.toMap(
                Case::id,
                c ->
                    seen.contains(c.id())
                        ? Mask.NONE
                        : new Mask(c.id(), c.author(), me.id(), secret)));
  }

  /** Of one, whatever has become of it: also of what somebody has yet to judge once more. */
  Mask of(Case c) {
    return isOn() && (c.state() == CaseState.OPEN || appeals.waits(c))
        ? over(List.of(c)).get(c.id())
        : Mask.NONE;
  }
}
