package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * A word on a proposed change.
 *
 * @param html safe to be shown as it is
 */
public record CommentView(PersonChip author, String html, Instant at) {}
