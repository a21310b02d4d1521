package org.praxis.communities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.platform.validation.Written;

/**
 * A topic as its author writes it.
 *
 * @param text in Markdown; {@code @[Amina Otieno]} mentions whoever alone is called so
 * @param tags free words; none where null
 * @param poll of a poll what one chooses between; null of all else
 * @param told how many people the author knows to be told by its mentions; null where few are
 */
public record TopicDraft(
    @NotNull TopicKind kind,
    @Written(max = 200) String title,
    @Written(max = Markup.LONGEST) String text,
    @Size(max = 20) List<@Written(max = 100, optional = true) String> tags,
    @Valid PollDraft poll,
    Integer told) {
  public TopicDraft {
    tags = tags == null ? List.of() : tags.stream().filter(java.util.Objects::nonNull).toList();
  }

  public TopicDraft(TopicKind kind, String title, String text) {
    this(kind, title, text, List.of(), null, null);
  }
}
