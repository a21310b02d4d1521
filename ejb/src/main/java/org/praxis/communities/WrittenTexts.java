package org.praxis.communities;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.store.Whereabouts;
import org.praxis.communities.store.WrittenTextStore;
import org.praxis.communities.view.WrittenText;
import org.praxis.communities.view.WrittenWhere;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

/**
 * What people wrote, as it stands at this moment and whoever asks; for features that judge it and
 * show none of it. Each in one statement, however many people it is about.
 */
@ApplicationScoped
public class WrittenTexts {
  @Inject WrittenTextStore texts;
  @Inject Whereabouts whereabouts;
  @Inject Rendering rendering;

  /** Replies of these people in a topic, or in the one of which it became a part. */
  public List<WrittenText> in(ContributionId topic, Collection<PersonId> authors) {
    return whereabouts
        .of(topic)
        .map(found -> written(texts.in(found.topic().value(), ids(authors))))
        .orElseGet(List::of);
  }

  /**
   * Replies of these people to questions that others asked in a community.
   *
   * @param since what was published before is left out
   */
  public List<WrittenText> answers(
      CommunityId community, Collection<PersonId> authors, Instant since) {
    return written(texts.answers(community.value(), ids(authors), since));
  }

  /** These topics and replies, wherever they stand now. */
  public List<WrittenText> these(Collection<ContributionId> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : written(
            texts.these(
                wanted.stream().map(ContributionId::value).distinct().toArray(UUID[]::new)));
  }

  /**
   * Who wrote it, in the first place, and where: of what somebody says who applied a colleague's
   * text, that text.
   */
  public Optional<WrittenWhere> judged(ContributionId contribution) {
    return whereabouts.original(contribution);
  }

  /** Of these topics that one, and those that became a part of it. */
  public List<ContributionId> partsOf(ContributionId topic, Collection<ContributionId> among) {
    return among.isEmpty()
        ? List.of()
        : texts
            .partsOf(topic.value(), among.stream().map(ContributionId::value).toArray(UUID[]::new))
            .stream()
            .map(ContributionId::new)
            .toList();
  }

  /** Who replied in these topics, wherever they stand now. */
  public List<PersonId> authorsIn(Collection<ContributionId> topics) {
    return texts.authorsIn(values(topics)).stream().map(PersonId::new).toList();
  }

  private static UUID[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
  }

  private List<WrittenText> written(List<Object[]> rows) {
    return rows.stream().map(this::written).toList();
  }

  private WrittenText written(Object[] row) {
    String line = rendering.line(new Markup((String) row[6]));
    return new WrittenText(
        new ContributionId((UUID) row[0]),
        new ContributionId((UUID) row[1]),
        new CommunityId((UUID) row[2]),
        new PersonId((UUID) row[3]),
        ContributionState.valueOf((String) row[4]),
        instant(row[5]),
        line.codePointCount(0, line.length()),
        (Boolean) row[7],
        ((Number) row[8]).intValue());
  }

  private static Instant instant(Object value) {
    if (value instanceof Timestamp stamp) {
      return stamp.toInstant();
    }
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
