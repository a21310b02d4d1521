package org.praxis.training.cowriting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.TopicReading;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.view.TopicRow;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.cowriting.view.SourceRow;
import org.praxis.training.cowriting.view.SourcesView;

/** What in a community a track can be made of: what is published, and the trainer may read. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class TrackSources {
  /** Most steps that are made at once: those of a stage. */
  public static final int MOST = 50;

  @Inject Discovering discovering;
  @Inject GuideReading guides;
  @Inject TopicReading topics;

  /**
   * The most useful first: guides by how many found them useful; topics that are answered, that
   * helped others, that are talked about. As many statements however many there are.
   *
   * @param words that are all in it; null for everything
   * @throws org.praxis.communities.MembersOnly where the trainer may not read
   */
  public SourcesView sources(
      String community, String words, @NotNull PageRequest guidePage, @NotNull PageRequest page) {
    return new SourcesView(
        discovering.brief(community),
        guides.useful(community, words, guidePage),
        topics.useful(community, words, page));
  }

  /**
   * These, in this order, each once.
   *
   * @throws InvalidInput at the field {@code sources} when one of them is not there, not published,
   *     not for the trainer or in another community, or there are none or too many
   */
  public List<SourceRow> chosen(
      String community, @NotNull @Size(max = 500) List<@NotNull Source> sources) {
    List<SourceRow> rows = known(community, sources);
    if (rows.isEmpty()) {
      throw new InvalidInput("sources", "training.sources.none");
    }
    if (rows.contains(null)) {
      throw new InvalidInput("sources", "training.sources.gone");
    }
    if (rows.size() > MOST) {
      throw new InvalidInput("sources", "training.sources.tooMany", MOST);
    }
    return rows;
  }

  /** The same, as far as they are there. */
  public List<SourceRow> there(
      String community, @NotNull @Size(max = 500) List<@NotNull Source> sources) {
    return known(community, sources).stream().filter(Objects::nonNull).toList();
  }

  // With null for what is not there.
  private List<SourceRow> known(String community, List<Source> sources) {
    List<GuideId> guideIds = sources.stream().map(Source::guide).filter(Objects::nonNull).toList();
    List<ContributionId> topicIds =
        sources.stream().map(Source::topic).filter(Objects::nonNull).toList();
    Map<GuideId, GuideRow> guidesThere =
        guideIds.isEmpty()
            ? Map.of()
            : guides.these(guideIds).stream()
                .filter(row -> row.communitySlug().equals(community))
                .collect(Collectors.toMap(GuideRow::id, Function.identity()));
    Map<ContributionId, TopicRow> topicsThere =
        topicIds.isEmpty()
            ? Map.of()
            : topics.these(topicIds).stream()
                .filter(row -> row.communitySlug().equals(community))
                .collect(Collectors.toMap(TopicRow::id, Function.identity()));
    List<SourceRow> rows = new ArrayList<>();
    for (Source source : new LinkedHashSet<>(sources)) {
      rows.add(
          row(
              source.guide() == null ? null : guidesThere.get(source.guide()),
              source.topic() == null ? null : topicsThere.get(source.topic())));
    }
    return rows;
  }

  private static SourceRow row(GuideRow guide, TopicRow topic) {
    return guide == null && topic == null ? null : new SourceRow(guide, topic);
  }
}
