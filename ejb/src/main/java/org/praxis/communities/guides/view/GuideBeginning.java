package org.praxis.communities.guides.view;

import java.util.List;

/**
 * A guide to be, made from a topic.
 *
 * @param text in Markdown
 */
public record GuideBeginning(
    String communitySlug, String title, String text, List<SourceView> sources) {
  public GuideBeginning {
    sources = List.copyOf(sources);
  }
}
