package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.TopicKind;
import org.praxis.people.view.PersonChip;

/** A topic in a list. */
public record TopicRow(
    ContributionId id,
    TopicKind kind,
    String title,
    ContributionState state,
    PersonChip author,
    String communitySlug,
    String communityName,
    int replies,
    boolean answered,
    boolean pinned,
    boolean closed,
    Instant startedAt,
    Instant activeAt) {}
