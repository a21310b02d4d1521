package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.Admission;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.moderation.ContentSource;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Rendering;

/** Shows moderators what waits in guides. */
@ApplicationScoped
public class GuideShowing implements ContentSource {
  private static final int EXCERPT = 160;

  @Inject Revisions revisions;
  @Inject Rendering rendering;
  @Inject GuideStore guides;
  @Inject Admission admission;

  @Override
  public boolean owns(ContentKind kind) {
    return kind == ContentKind.GUIDE;
  }

  @Override
  public Map<ContentRef, ContentSummary> summaries(Collection<ContentRef> contents) {
    return revisions.all(contents.stream().map(c -> new GuideRevisionId(c.id())).toList()).stream()
        .map(this::summary)
        .collect(Collectors.toMap(ContentSummary::content, Function.identity()));
  }

  // The title is the author's own words, and says nothing of what stands there now.
  @Override
  public Map<ContentRef, ContentSummary> toAuthor(Collection<ContentRef> contents) {
    List<GuideRevision> sent =
        revisions.all(contents.stream().map(c -> new GuideRevisionId(c.id())).toList());
    Set<GuideId> open =
        guides
            .find(
                sent.stream().map(one -> one.guide().id()).distinct().toList(), admission.reader())
            .stream()
            .filter(found -> found.place().isReadable())
            .map(found -> found.guide().id())
            .collect(Collectors.toSet());
    return sent.stream()
        .map(one -> open.contains(one.guide().id()) ? summary(one) : closed(one))
        .collect(Collectors.toMap(ContentSummary::content, Function.identity()));
  }

  // A text that comes back is another text with a case of its own, so each has one wording.
  @Override
  public CaseContent content(ContentRef content, int revision) {
    GuideRevision sent =
        revisions.find(new GuideRevisionId(content.id())).orElseThrow(NoSuchGuideRevision::new);
    return new CaseContent(
        summary(sent),
        rendering.html(sent.submitted()),
        sent.submitted().source(),
        changes(sent),
        List.of());
  }

  // Of what is published already, the guide's own history tells.
  private List<Diff.Part> changes(GuideRevision sent) {
    Guide guide = sent.guide();
    if (sent.published() || guide.revision() == 0) {
      return List.of();
    }
    Revisions.Wording live = revisions.wording(guide, guide.revision());
    return Diff.of(
        live.title() + "\n\n" + live.text(),
        sent.submittedTitle() + "\n\n" + sent.submitted().source());
  }

  private ContentSummary closed(GuideRevision sent) {
    ContentSummary whole = summary(sent);
    return new ContentSummary(whole.content(), sent.submittedTitle(), null, null, whole.excerpt());
  }

  private ContentSummary summary(GuideRevision sent) {
    return new ContentSummary(
        sent.ref(),
        sent.submittedTitle(),
        sent.guide().community().name(),
        sent.guide().community().slug(),
        rendering.excerpt(sent.submitted(), EXCERPT));
  }
}
