package org.praxis.moderation.view;

import java.util.List;
import java.util.function.UnaryOperator;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Diff;

/**
 * A held contribution in full.
 *
 * @param html safe to be shown as it is
 * @param source the text in Markdown, as it was sent
 * @param changes from what others read; empty for what they never did
 * @param thread what stands before it in its topic, oldest first; empty for a topic
 */
public record CaseContent(
    ContentSummary summary,
    String html,
    String source,
    List<Diff.Part> changes,
    List<ThreadPost> thread) {
  public CaseContent {
    changes = List.copyOf(changes);
    thread = List.copyOf(thread);
  }

  /** The same, where nobody is to decide on a change. */
  public CaseContent unchanged() {
    return new CaseContent(summary, html, source, List.of(), thread);
  }

  /** The same without what stands around it now, by a summary that says nothing of that either. */
  public CaseContent alone(ContentSummary as) {
    return new CaseContent(as, html, source, changes, List.of());
  }

  /** The same by other names. */
  public CaseContent by(UnaryOperator<ThreadPost> named) {
    return new CaseContent(summary, html, source, changes, thread.stream().map(named).toList());
  }

  /** One published contribution of the thread. */
  public record ThreadPost(PersonChip author, String html, java.time.Instant at) {}
}
