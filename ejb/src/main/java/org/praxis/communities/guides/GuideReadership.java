package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.Admission;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.ShowsAttachments;
import org.praxis.communities.attachment.model.Attached;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.store.GuideAttachments;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.platform.content.Markup;

/** Whether somebody may read what was written for a guide, and with it its files. */
@ApplicationScoped
public class GuideReadership implements ShowsAttachments {
  @Inject Admission admission;
  @Inject GuideStore guides;
  @Inject GuideAttachments attachments;
  @Inject Revisions revisions;
  @Inject Proposals proposals;

  @Override
  public boolean shows(AttachmentId file) {
    List<GuideRevisionId> sent = attachments.revisions(file);
    List<ProposalId> proposed = attachments.proposals(file);
    return readable(
            sent.isEmpty() ? List.of() : revisions.all(sent),
            proposed.isEmpty() ? List.of() : proposals.all(proposed))
        .anyMatch(text -> Attached.in(new Markup(text)).contains(file));
  }

  private Stream<String> readable(List<GuideRevision> sent, List<ProposedChange> proposed) {
    List<GuideId> about =
        Stream.concat(
                sent.stream().map(GuideRevision::guide),
                proposed.stream().map(ProposedChange::guide))
            .map(Guide::id)
            .distinct()
            .toList();
    if (about.isEmpty()) {
      return Stream.of();
    }
    Map<GuideId, OpenGuide> open =
        guides.find(about, admission.reader()).stream()
            .collect(Collectors.toMap(found -> found.guide().id(), Function.identity()));
    return Stream.concat(
        sent.stream()
            .filter(revision -> revision.isShownIn(open.get(revision.guide().id())))
            .map(GuideRevision::text),
        proposed.stream()
            .filter(change -> change.isReadableIn(open.get(change.guide().id())))
            .map(ProposedChange::text));
  }
}
