package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.praxis.people.FindablePeople;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.content.TextLanguage;
import org.praxis.platform.finding.Findable;
import org.praxis.platform.finding.Findables;
import org.praxis.search.model.Said;
import org.praxis.search.model.SearchEntry;
import org.praxis.search.store.Entries;

/**
 * Writes entries as things are now, whatever news it is that they changed: so news may come in any
 * order, and more than once.
 */
@ApplicationScoped
public class IndexFeed {
  @Inject Entries entries;
  @Inject FindablePeople people;
  @Inject Rendering rendering;
  @Inject Event<Fed> fed;

  /** Entries changed; the node's index follows once that is committed. */
  public record Fed() {}

  /** Of these things of one source. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void refresh(Findables source, Collection<UUID> contents) {
    refresh(source, contents, false);
  }

  /**
   * @param anew whether every index is to hold them anew, even where nothing changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void refresh(Findables source, Collection<UUID> contents, boolean anew) {
    entries.lock();
    write(contents, contents.isEmpty() ? List.of() : source.all(contents), anew);
  }

  /**
   * Everything in the topics, as the entries had it or as it is now.
   *
   * @param inThem says what that is; nothing of it may have been read before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void refreshTopics(
      Findables source, Collection<UUID> topics, Supplier<List<UUID>> inThem) {
    entries.lock();
    Set<UUID> all = new LinkedHashSet<>(entries.inTopics(topics));
    all.addAll(inThem.get());
    write(all, all.isEmpty() ? List.of() : source.all(all), false);
  }

  /** What these people are, and where they sit whose contributions are found. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void refreshPeople(Collection<UUID> persons) {
    refresh(people, persons);
    entries.seat(persons, people.offices(persons));
  }

  /** Nobody finds these any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Collection<UUID> contents) {
    entries.lock();
    write(contents, List.of(), true);
  }

  private void write(Collection<UUID> contents, List<Findable> found, boolean anew) {
    if (contents.isEmpty()) {
      return;
    }
    Map<UUID, SearchEntry> known =
        entries.of(contents).stream()
            .collect(Collectors.toMap(SearchEntry::content, Function.identity()));
    Map<UUID, Findable> there =
        found.stream().collect(Collectors.toMap(Findable::id, Function.identity()));
    Map<UUID, String> offices =
        people.offices(
            found.stream().map(Findable::person).filter(Objects::nonNull).distinct().toList());
    LongSupplier changes = entries.changes(contents.size());
    Map<UUID, Said> said = new HashMap<>();
    there.forEach((id, findable) -> said.put(id, said(findable, offices)));
    for (UUID content : new LinkedHashSet<>(contents)) {
      Optional<SearchEntry> entry = Optional.ofNullable(known.get(content));
      Optional<Said> says = Optional.ofNullable(said.get(content));
      if (says.isEmpty()) {
        entry.ifPresent(gone -> gone.goes(anew, changes));
      } else {
        entry.ifPresentOrElse(
            changed -> changed.become(says.get(), anew, changes),
            () -> entries.add(new SearchEntry(content, says.get(), changes.getAsLong())));
      }
    }
    fed.fire(new Fed());
  }

  private Said said(Findable found, Map<UUID, String> offices) {
    String text = rendering.line(found.text());
    String title = found.title() == null ? "" : found.title();
    String heading = found.heading() == null ? "" : found.heading();
    return new Said(
        found.kind(),
        found.community(),
        found.topic(),
        found.person(),
        title,
        heading,
        text,
        TextLanguage.of(title + " " + text).or(() -> TextLanguage.of(heading)).orElse(null),
        found.tags(),
        found.person() == null ? null : offices.get(found.person()),
        found.solved(),
        found.at());
  }
}
