package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.Admission;
import org.praxis.communities.CommunityId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.WrittenChanges;
import org.praxis.communities.guides.view.GuideChange;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.guides.view.WaitingChange;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Diff;

/** What people wrote in guides, for features in which it counts. */
@ApplicationScoped
public class WrittenGuides {
  @Inject Admission admission;
  @Inject GuideStore guides;
  @Inject GuideViews views;
  @Inject WrittenChanges changes;

  /** Of these guides, those that are published and that whoever asks may read; in one statement. */
  public Map<GuideId, GuideHeader> readable(Collection<GuideId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : guides.find(ids, admission.reader()).stream()
            .filter(OpenGuide::isReadable)
            .filter(open -> open.guide().published())
            .map(views::header)
            .collect(Collectors.toMap(GuideHeader::id, Function.identity()));
  }

  /** A guide's text in Markdown; nothing where whoever asks may not read it. */
  public String text(GuideId id) {
    return guides
        .find(id, admission.reader())
        .filter(OpenGuide::isReadable)
        .map(OpenGuide::guide)
        .filter(Guide::published)
        .map(guide -> guide.text().source())
        .orElse("");
  }

  /**
   * What somebody changed since then and its readers see, the earliest first and no further than to
   * the first that is wanted.
   *
   * @param guide null for all guides of the community
   */
  public List<GuideChange> changes(
      PersonId author,
      CommunityId community,
      GuideId guide,
      Instant from,
      Predicate<GuideChange> wanted) {
    List<GuideChange> found = new ArrayList<>();
    try (Stream<WrittenChanges.Published> all = changes.published(author, community, guide, from)) {
      for (var one = all.iterator(); one.hasNext(); ) {
        GuideChange change = change(one.next());
        found.add(change);
        if (wanted.test(change)) {
          break;
        }
      }
    }
    return found;
  }

  private static GuideChange change(WrittenChanges.Published one) {
    return new GuideChange(
        one.revision(),
        one.guide(),
        one.title(),
        one.number(),
        Diff.changed(text(one.titleBefore()), one.titleAfter())
            + Diff.changed(text(one.before()), one.after()),
        one.at());
  }

  private static String text(String before) {
    return before == null ? "" : before;
  }

  /** What somebody sent and is not published yet, the oldest first. */
  public List<WaitingChange> waiting(
      PersonId author, CommunityId community, GuideId guide, int most) {
    return changes.waiting(author, community, guide, most);
  }
}
