package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.store.TextsToTellStore;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.communities.view.TextToTell;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/**
 * What contributions say and communities are called, for the feature that tells of them in nobody's
 * name: what is published, and what those who are told may read at that moment. By what they belong
 * to alone, as {@link Readership}; in a fixed number of statements, however many are asked for.
 */
@ApplicationScoped
public class TextsToTell {
  @Inject TextsToTellStore texts;
  @Inject Bylines bylines;

  /** A text, and who is to be told of it. */
  public record TextFor(PersonId reader, ContributionId contribution) {}

  /** A community, and who is to be told of something there. */
  public record PlaceFor(PersonId reader, CommunityId community) {}

  /** Of these, those that may be told. */
  public Map<TextFor, TextToTell> texts(Collection<TextFor> wanted) {
    return texts(wanted, true);
  }

  /** The same, without what they say: where they are many, and few of them are shown. */
  public Map<TextFor, TextToTell> briefs(Collection<TextFor> wanted) {
    return texts(wanted, false);
  }

  private Map<TextFor, TextToTell> texts(Collection<TextFor> wanted, boolean whole) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<TextFor> pairs = List.copyOf(new HashSet<>(wanted));
    List<Object[]> rows =
        texts.texts(
            values(pairs, pair -> pair.reader().value()),
            values(pairs, pair -> pair.contribution().value()),
            whole);
    Map<PersonId, String> names =
        bylines.names(
            rows.stream().map(row -> new PersonId((UUID) row[7])).collect(Collectors.toSet()));
    return rows.stream()
        .map(row -> text(row, names))
        .collect(
            Collectors.toMap(
                text -> new TextFor(text.reader(), text.contribution()), Function.identity()));
  }

  /** Of these, those that may be told, where what they say does not matter. */
  public Set<TextFor> open(Collection<TextFor> wanted) {
    if (wanted.isEmpty()) {
      return Set.of();
    }
    List<TextFor> pairs = List.copyOf(new HashSet<>(wanted));
    return texts
        .open(
            values(pairs, pair -> pair.reader().value()),
            values(pairs, pair -> pair.contribution().value()))
        .stream()
        .map(row -> new TextFor(new PersonId((UUID) row[0]), new ContributionId((UUID) row[1])))
        .collect(Collectors.toSet());
  }

  /** Of these, those of which their reader may know. */
  public Map<PlaceFor, PlaceToTell> places(Collection<PlaceFor> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<PlaceFor> pairs = List.copyOf(new HashSet<>(wanted));
    return texts
        .communities(
            values(pairs, pair -> pair.reader().value()),
            values(pairs, pair -> pair.community().value()))
        .stream()
        .map(
            row ->
                new PlaceToTell(
                    new PersonId((UUID) row[0]),
                    new CommunityId((UUID) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (Boolean) row[4]))
        .collect(
            Collectors.toMap(
                place -> new PlaceFor(place.reader(), place.community()), Function.identity()));
  }

  private static TextToTell text(Object[] row, Map<PersonId, String> names) {
    PersonId author = new PersonId((UUID) row[7]);
    return new TextToTell(
        new PersonId((UUID) row[0]),
        new ContributionId((UUID) row[1]),
        new ContributionId((UUID) row[2]),
        (String) row[3],
        new CommunityId((UUID) row[4]),
        (String) row[5],
        (String) row[6],
        author,
        names.get(author),
        (Boolean) row[8],
        (Boolean) row[9],
        new Markup((String) row[10]),
        (Instant) row[11]);
  }

  private static <T> UUID[] values(List<T> pairs, Function<T, UUID> value) {
    return pairs.stream().map(value).toArray(UUID[]::new);
  }
}
