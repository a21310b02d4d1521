package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Topic;
import org.praxis.communities.model.Wording;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.store.Threads;
import org.praxis.moderation.ContentSource;
import org.praxis.moderation.Submission;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/** Shows moderators what waits in communities, with the conversation that it belongs to. */
@ApplicationScoped
class Showing implements ContentSource {
  static final Set<ContentKind> KINDS =
      EnumSet.of(ContentKind.TOPIC, ContentKind.REPLY, ContentKind.APPLIED);

  private static final int EXCERPT = 160;
  private static final int HEADING = 60;
  private static final int THREAD = 5;

  @Inject Contributions contributions;
  @Inject Threads threads;
  @Inject Authors authors;
  @Inject Rendering rendering;
  @Inject Admission admission;

  @Override
  public boolean owns(ContentKind kind) {
    return KINDS.contains(kind);
  }

  @Override
  public Map<ContentRef, ContentSummary> summaries(Collection<ContentRef> contents) {
    return contributions
        .all(contents.stream().map(c -> new ContributionId(c.id())).toList())
        .stream()
        .map(this::summary)
        .collect(Collectors.toMap(ContentSummary::content, Function.identity()));
  }

  @Override
  public Map<Submission, ContentSummary> submitted(Collection<Submission> asked) {
    List<Wording> found =
        contributions.wordings(
            asked.stream().map(one -> new ContributionId(one.content().id())).distinct().toList(),
            asked.stream().map(Submission::revision).distinct().toList());
    return asked.stream()
        .flatMap(
            one ->
                found.stream()
                    .filter(wording -> wording.isOf(one.content().id(), one.revision()))
                    .map(wording -> Map.entry(one, alone(one.content(), wording))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private ContentSummary alone(ContentRef content, Wording wording) {
    String title = wording.title();
    return new ContentSummary(
        content,
        title == null ? rendering.excerpt(wording.text(), HEADING) : title,
        null,
        null,
        rendering.excerpt(wording.text(), EXCERPT));
  }

  @Override
  public Map<ContentRef, ContentSummary> toAuthor(Collection<ContentRef> contents) {
    return contributions
        .open(contents.stream().map(c -> new ContributionId(c.id())).toList(), admission.reader())
        .stream()
        .map(this::toAuthor)
        .collect(Collectors.toMap(ContentSummary::content, Function.identity()));
  }

  @Override
  public CaseContent content(ContentRef content, int revision) {
    ContributionId id = new ContributionId(content.id());
    Contribution contribution =
        contributions.all(List.of(id)).stream().findFirst().orElseThrow(NoSuchContribution::new);
    Wording submitted = contributions.wording(id, revision);
    boolean isTopic = content.kind() == ContentKind.TOPIC;
    List<Diff.Part> changes =
        contributions
            .wordingBefore(id, revision)
            .map(before -> Diff.of(before.whole(), submitted.whole()))
            .orElse(List.of());
    return new CaseContent(
        summary(
            contribution,
            // What was a reply when it was submitted had no title.
            submitted.title() == null ? contribution.topic().title() : submitted.title(),
            submitted.text()),
        rendering.html(contribution.asRead(submitted.text())),
        submitted.text().source(),
        changes,
        isTopic ? List.of() : thread(contribution));
  }

  // As MyContributions has it: of what stands where they may not read, authors see their own words.
  private ContentSummary toAuthor(Opened<Contribution> mine) {
    Contribution c = mine.contribution();
    boolean open = mine.isReadable();
    return new ContentSummary(
        c.ref(),
        c.topic() == c ? c.submittedTitle() : open ? c.topic().titleFor(c.author()) : null,
        open ? c.community().name() : null,
        open ? c.community().slug() : null,
        rendering.excerpt(c.submittedText(), EXCERPT));
  }

  // Without what the case is about, which others may read there.
  private List<CaseContent.ThreadPost> thread(Contribution about) {
    Topic topic = about.topic();
    List<Threads.ReplyRow> replies =
        threads.latestPublished(topic, THREAD).stream()
            .filter(reply -> !reply.id().equals(about.id()))
            .toList();
    Map<PersonId, PersonChip> chips =
        authors.chips(
            Stream.concat(Stream.of(topic.author()), replies.stream().map(Threads.ReplyRow::author))
                .toList());
    return Stream.concat(
            Stream.of(topic)
                .filter(Topic::published)
                .map(
                    opening ->
                        new CaseContent.ThreadPost(
                            chips.get(opening.author()),
                            rendering.html(opening.text()),
                            opening.at())),
            replies.stream()
                .map(
                    reply ->
                        new CaseContent.ThreadPost(
                            chips.get(reply.author()),
                            rendering.html(new Markup(reply.text())),
                            reply.at())))
        .toList();
  }

  /** As others read it, whatever waits. */
  ContentSummary published(Contribution c) {
    return summary(c, c.topic().title(), c.text());
  }

  private ContentSummary summary(Contribution c) {
    String title = c.topic() == c ? c.submittedTitle() : c.topic().title();
    return summary(c, title, c.submittedText());
  }

  private ContentSummary summary(Contribution c, String title, Markup text) {
    return new ContentSummary(
        c.ref(),
        title,
        c.community().name(),
        c.community().slug(),
        rendering.excerpt(text, EXCERPT));
  }
}
