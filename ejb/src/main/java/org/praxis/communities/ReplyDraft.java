package org.praxis.communities;

import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A reply as its author writes it.
 *
 * @param text in Markdown; {@code @[Amina Otieno]} mentions whoever alone is called so
 * @param under the reply that it replies to; null where it replies to the topic
 * @param told how many people the author knows to be told by its mentions; null where few are
 */
public record ReplyDraft(
    @Written(max = Markup.LONGEST) String text, ContributionId under, Integer told) {
  public ReplyDraft(String text) {
    this(text, null, null);
  }
}
