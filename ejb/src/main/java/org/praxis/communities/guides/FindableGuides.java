package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.Admission;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.FindableGuideTexts;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.FindableKind;
import org.praxis.platform.finding.Findables;

/** Published guides, as they are found. */
@ApplicationScoped
public class FindableGuides implements Findables {
  @Inject GuideStore guides;
  @Inject FindableGuideTexts texts;
  @Inject Admission admission;

  @Override
  public int place() {
    return 2;
  }

  @Override
  public boolean has(FindableKind kind) {
    return kind == FindableKind.GUIDE;
  }

  @Override
  public List<Findable> all(Collection<UUID> ids) {
    return guides.find(guideIds(ids)).stream()
        .filter(Guide::published)
        .map(FindableGuides::findable)
        .toList();
  }

  @Override
  public List<Findable> readable(Collection<UUID> ids) {
    return guides.find(guideIds(ids), admission.reader()).stream()
        .filter(open -> open.isReadable() && open.guide().published())
        .map(OpenGuide::guide)
        .map(FindableGuides::findable)
        .toList();
  }

  @Override
  public List<UUID> after(UUID last, int most) {
    return texts.after(last, most);
  }

  @Override
  public long count() {
    return texts.count();
  }

  private static List<GuideId> guideIds(Collection<UUID> ids) {
    return ids.stream().map(GuideId::new).toList();
  }

  private static Findable findable(Guide guide) {
    return new Findable(
        guide.id().value(),
        FindableKind.GUIDE,
        guide.community().id().value(),
        null,
        guide.owner().value(),
        guide.title(),
        null,
        guide.text(),
        List.of(),
        null,
        guide.changedAt(),
        "/communities/guide/" + guide.id());
  }
}
