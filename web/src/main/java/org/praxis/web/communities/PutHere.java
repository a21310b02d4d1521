package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.Statements;
import org.praxis.moderation.view.DecisionView;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** That a decision put the reader's own topic where it stands: others are not told of it. */
@Named
@RequestScoped
public class PutHere {
  @Inject Statements statements;

  private final Map<ContributionId, Optional<DecisionView>> asked = new HashMap<>();

  /** The last one that holds; null where there is none. */
  public DecisionView decision(ContributionId topic) {
    return asked.computeIfAbsent(topic, this::last).orElse(null);
  }

  private Optional<DecisionView> last(ContributionId topic) {
    ContentRef content = new ContentRef(ContentKind.TOPIC, topic.value());
    return statements.onMine(List.of(content)).getOrDefault(content, List.of()).stream()
        .filter(one -> one.verdict().relocates() && one.appeal() != AppealOutcome.OVERTURNED)
        .findFirst();
  }
}
