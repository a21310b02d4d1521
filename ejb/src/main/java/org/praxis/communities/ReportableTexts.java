package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Wording;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Holds;
import org.praxis.communities.store.Reach;
import org.praxis.moderation.Reportable;
import org.praxis.moderation.ReportableSource;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.platform.content.ContentRef;

/** Topics and replies, as members report what they read there. */
@ApplicationScoped
class ReportableTexts implements ReportableSource {
  @Inject Contributions contributions;
  @Inject Holds holds;
  @Inject Reach reach;
  @Inject Admission admission;
  @Inject Showing showing;

  @Override
  public Optional<Reportable> find(UUID content) {
    return contributions
        .find(new ContributionId(content), admission.reader())
        .filter(ReportableTexts::isRead)
        .map(Opened::contribution)
        .map(this::reportable);
  }

  @Override
  public Optional<Reportable> hold(UUID content) {
    holds.contribution(new ContributionId(content));
    return find(content);
  }

  @Override
  public Map<ContentRef, ContentSummary> readable(Collection<ContentRef> contents) {
    return contributions
        .open(
            contents.stream().map(content -> new ContributionId(content.id())).toList(),
            admission.reader())
        .stream()
        .filter(ReportableTexts::isRead)
        .map(open -> showing.published(open.contribution()))
        .collect(Collectors.toMap(ContentSummary::content, Function.identity()));
  }

  @Override
  public OptionalInt published(UUID content) {
    return contributions.all(List.of(new ContributionId(content))).stream()
        .filter(ReportableTexts::isPublished)
        .mapToInt(this::read)
        .findFirst();
  }

  // As others read it: not only its author, or whoever moderates there.
  private static boolean isRead(Opened<Contribution> found) {
    return found.isReadable() && isPublished(found.contribution());
  }

  private static boolean isPublished(Contribution contribution) {
    return contribution.published()
        && contribution.topic().published()
        && !(contribution instanceof Applied);
  }

  private int read(Contribution contribution) {
    return contributions.publishedWordings(contribution.id(), 1).stream()
        .map(Wording::number)
        .findFirst()
        .orElse(contribution.revision());
  }

  private Reportable reportable(Contribution contribution) {
    return new Reportable(
        contribution.ref(),
        contribution.community().space(),
        contribution.author(),
        read(contribution),
        reach.of(contribution));
  }
}
