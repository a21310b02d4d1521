package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.store.Contributions;
import org.praxis.people.hold.HoldKind;
import org.praxis.people.hold.HoldSource;
import org.praxis.platform.content.ContentKind;

/** Topics as they are held; whoever may not read one learns no more than that there is one. */
@ApplicationScoped
class HeldTopics implements HoldSource {
  @Inject Contributions contributions;
  @Inject Admission admission;

  @Override
  public HoldKind kind() {
    return HoldKind.TOPIC;
  }

  @Override
  public boolean exists(UUID subject) {
    return contributions
        .find(new ContributionId(subject))
        .filter(found -> found.ref().kind() == ContentKind.TOPIC)
        .isPresent();
  }

  @Override
  public Map<UUID, HeldSubject> named(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? Map.of()
        : contributions
            .open(subjects.stream().map(ContributionId::new).toList(), admission.reader())
            .stream()
            .filter(Opened::isReadable)
            .map(Opened::contribution)
            .collect(Collectors.toMap(each -> each.id().value(), HeldTopics::named));
  }

  private static HeldSubject named(Contribution topic) {
    return new HeldSubject(topic.topic().title(), "/communities/topic/" + topic.id());
  }
}
