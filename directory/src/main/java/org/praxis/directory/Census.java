package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that a directory says of people and groups, page by page, on a connection of its own
 * with a patience of its own ({@code census-patience-millis} for each page).
 *
 * <p>One reading after the other: the pages of one are closed, or read to the end, before the next
 * begins. Single entries and the members of a group may be asked for in between. A census that
 * failed once answers no more; whoever reads begins again with a new one.
 *
 * <p>To read what changed: ask for the {@link #mark} and keep it for the next time, then read the
 * {@linkplain #changedPeople changed} and the {@linkplain #goneSince gone} since the mark of the
 * last time, and all groups; all of it of one census, for another may be of another server, which
 * counts otherwise or hears of changes later. Entries that were deleted, moved out of the people's
 * base, or moved with a whole unit are only found by reading all people.
 */
public final class Census implements AutoCloseable {
  /**
   * How a census reads.
   *
   * @param patience the most that one page may take
   */
  record Pace(int pageSize, Duration patience) {
    private static final int MOST_FOR_CONNECTING_MILLIS = 10_000;

    static Pace from(Map<String, String> configuration) {
      return new Pace(
          DirectorySettings.positive(
              configuration, "census-page-size", 500, "pages with nothing on them have no end"),
          Duration.ofMillis(
              DirectorySettings.positive(
                  configuration,
                  "census-patience-millis",
                  60_000,
                  "without any, nothing is read")));
    }

    /** Milliseconds for each step of making a connection. */
    int connecting() {
      return (int) Math.min(patience.toMillis(), MOST_FOR_CONNECTING_MILLIS);
    }

    /** Photos are what is large: so the most that a page may be stays below 60 MB. */
    int withPhotos() {
      return Math.max(1, pageSize / 5);
    }

    /** Each is asked for its members by itself. */
    int ofGroups() {
      return Math.max(1, pageSize / 10);
    }
  }

  private final DirectorySettings settings;
  private final CensusLine line;
  private final Pace pace;
  private final Marks marks;
  private final EntryMapping mapping;
  private SearchPages<?> reading;

  Census(DirectorySettings settings, CensusLine line, Pace pace, Clock clock) {
    this.settings = settings;
    this.line = line;
    this.pace = pace;
    this.marks = new Marks(settings.census().changed(), clock);
    this.mapping = new EntryMapping(settings);
  }

  /**
   * Where changes are counted from next time. To be asked before the people are read, so that
   * nothing is missed that changes meanwhile. It is text for {@link #changedPeople} and {@link
   * #goneSince}, of the same directory, and means nothing to others.
   *
   * @return nothing where the directory tells none; then only a full reading finds changes
   */
  public Optional<String> mark() throws DirectoryUnavailable {
    return marks.now(root());
  }

  private Entry root() throws DirectoryUnavailable {
    return line.entry("", Marks.ATTRIBUTES).map(Entry.class::cast).orElseGet(() -> new Entry(""));
  }

  /** All people, as {@code people-filter} has it. */
  public Pages<CensusEntry> people(boolean withPhotos) throws DirectoryUnavailable {
    return people(isPerson(), withPhotos);
  }

  /**
   * People whose entries changed at or after the mark; all, where the mark says nothing (it is of
   * another domain controller, or of the future).
   */
  public Pages<CensusEntry> changedPeople(String mark, boolean withPhotos)
      throws DirectoryUnavailable {
    return people(Filter.createANDFilter(marks.since(mark, root()), isPerson()), withPhotos);
  }

  private Pages<CensusEntry> people(Filter filter, boolean withPhotos) {
    return begin(
        () ->
            new SearchPages<>(
                line,
                new SearchPages.Search(
                    settings.peopleBase(),
                    filter,
                    mapping.attributes(withPhotos),
                    withPhotos ? pace.withPhotos() : pace.pageSize()),
                entry -> Optional.of(mapping.entry(entry))));
  }

  /**
   * Ids of entries that changed at or after the mark and that {@code people-filter} does not take:
   * somebody who was disabled, where the filter leaves these out. There may be ids among them that
   * were never anybody's.
   */
  public Pages<String> goneSince(String mark) throws DirectoryUnavailable {
    Filter gone =
        Filter.createANDFilter(marks.since(mark, root()), Filter.createNOTFilter(isPerson()));
    String id = settings.attributes().id();
    return begin(
        () ->
            new SearchPages<>(
                line,
                new SearchPages.Search(settings.peopleBase(), gone, List.of(id), pace.pageSize()),
                entry -> Optional.ofNullable(new EntryReading(entry).id(id))));
  }

  /**
   * All groups below the groups' base; none where there is no base. Their {@link #members} may be
   * read in between.
   */
  public Pages<CensusGroup> groups() throws DirectoryUnavailable {
    return begin(
        () ->
            new SearchPages<>(
                line,
                new SearchPages.Search(
                    settings.groupsBase(),
                    filter(settings.census().groupsFilter()),
                    GroupReading.attributes(settings),
                    pace.ofGroups()),
                entry -> GroupReading.of(settings, entry)));
  }

  /** All members of a group of {@link #groups}. */
  public Pages<CensusMember> members(CensusGroup group) {
    return new GroupMembers(line, group);
  }

  private <T> SearchPages<T> begin(Supplier<SearchPages<T>> next) {
    if (reading != null && !reading.isOver()) {
      throw new IllegalStateException("Something else is being read; close its pages first");
    }
    SearchPages<T> begun = next.get();
    reading = begun;
    return begun;
  }

  /** One entry's photo: a JPEG of reasonable size, or nothing. */
  public Optional<byte[]> photo(String dn) throws DirectoryUnavailable {
    String photo = settings.attributes().photo();
    return line.entry(dn, photo).flatMap(entry -> new EntryReading(entry).photo(photo));
  }

  /** How many people there may be, for a progress bar; -1 when it costs too much to know. */
  public int expected() throws DirectoryUnavailable {
    Headcount headcount = new Headcount(line, settings.peopleBase(), isPerson());
    return reading == null || reading.isOver() ? headcount.bestGuess() : headcount.ofTheBase();
  }

  /**
   * The entry with this user name, as it is now, with the values behind it: found by what a sign-in
   * would find it with or by its user name alone, whether {@code people-filter} takes it or not,
   * which it says. Of several, one.
   */
  public Optional<CensusEntry> entry(String name) throws DirectoryUnavailable {
    Optional<String> login = Names.normal(name);
    if (login.isEmpty()) {
      return Optional.empty();
    }
    Filter filter =
        Filter.createORFilter(
            filter(DirectorySettings.filled(settings.loginFilter(), "", login.get())),
            Filter.createEqualityFilter(settings.loginAttribute(), login.get()));
    List<String> attributes = new ArrayList<>(mapping.attributes(true));
    attributes.add(settings.census().changed());
    SearchRequest request =
        new SearchRequest(
            settings.peopleBase(), SearchScope.SUB, filter, attributes.toArray(String[]::new));
    request.setSizeLimit(1);
    return line.ask((connection, budget) -> entry(connection, budget, request));
  }

  private Optional<CensusEntry> entry(
      LDAPConnection connection, Budget budget, SearchRequest request) throws LDAPException {
    List<SearchResultEntry> found = CensusLine.some(connection, budget, request);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = found.get(0);
    SearchRequest verdict =
        new SearchRequest(entry.getDN(), SearchScope.BASE, isPerson(), SearchRequest.NO_ATTRIBUTES);
    boolean counts = !CensusLine.some(connection, budget, verdict).isEmpty();
    return Optional.of(mapping.entryWithValues(entry, counts));
  }

  private Filter isPerson() {
    return filter(settings.census().peopleFilter());
  }

  private static Filter filter(String text) {
    try {
      return Filter.create(text);
    } catch (LDAPException e) {
      throw new IllegalStateException(e); // it was looked at when the settings were read
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
