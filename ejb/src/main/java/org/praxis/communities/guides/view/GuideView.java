package org.praxis.communities.guides.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.praxis.communities.Access;
import org.praxis.communities.guides.GuideId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Outline;

/**
 * A guide as its reader sees it.
 *
 * @param text in Markdown
 * @param html safe to be shown as it is; its headings have the anchors of the contents
 * @param revision that is shown; 0 while none is published
 * @param reviewDays how long it counts as right without somebody saying so again
 * @param reviewedAt when somebody said last that it is right; null when nobody has
 * @param unfinished what the reader sent last, where it is not published; null when there is none
 * @param openProposals proposed changes that wait; 0 for those who do not answer them
 * @param version to be sent back with settings
 */
public record GuideView(
    GuideId id,
    String title,
    String text,
    String html,
    List<Outline.Entry> contents,
    int revision,
    Instant changedAt,
    String communitySlug,
    String communityName,
    Access access,
    PersonChip owner,
    List<PersonChip> coAuthors,
    List<ContributorView> contributors,
    int reviewDays,
    LocalDate reviewBy,
    boolean overdue,
    Instant reviewedAt,
    PersonChip reviewedBy,
    Usefulness usefulness,
    List<SourceView> sources,
    RevisionRow unfinished,
    long openProposals,
    GuidePermissions may,
    long version) {
  public GuideView {
    contents = List.copyOf(contents);
    coAuthors = List.copyOf(coAuthors);
    contributors = List.copyOf(contributors);
    sources = List.copyOf(sources);
  }

  public boolean published() {
    return revision > 0;
  }
}
