package org.praxis.communities;

import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A reply as its author writes it.
 *
 * @param text in Markdown
 */
public record ReplyDraft(@Written(max = Markup.LONGEST) String text) {}
