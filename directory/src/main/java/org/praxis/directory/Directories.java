package org.praxis.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * All directories of the company, asked in order: the first that knows a name decides. What they
 * say of somebody is believed for a moment ({@code cache-seconds}); a removal, a change of groups
 * or a new password counts after that at the latest.
 *
 * <p>Whoever asks has an answer within the patience ({@code patience-millis}), whatever the
 * directories do: the talking is done by threads of its own, and there are only so many of these.
 */
public final class Directories implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Directories.class);
  private static final int REMEMBERED = 20_000;

  private static volatile Directories ofThisServer;

  /** What was learnt of somebody; the seal of a password that was right, where one was. */
  private record Known(DirectoryPerson person, byte[] seal) {}

  private final List<Directory> directories;
  private final Duration patience;
  private final Census.Pace censusPace;
  private final Cache<String, Known> known;
  private final Askers askers = new Askers();

  /**
   * @param configuration as the realm has it, see {@code wildfly-config/README.md}
   * @throws IllegalArgumentException naming the key that is of no use
   */
  public Directories(Map<String, String> configuration) {
    this(configuration, Ticker.systemTicker(), Clock.systemUTC());
  }

  Directories(Map<String, String> configuration, Ticker ticker, Clock clock) {
    int patienceMillis =
        DirectorySettings.positive(
            configuration, "patience-millis", 2500, "without any, nobody can sign in");
    patience = Duration.ofMillis(patienceMillis);
    censusPace = Census.Pace.from(configuration);
    known =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(
                Duration.ofSeconds(DirectorySettings.global(configuration, "cache-seconds", 60)))
            .executor(Runnable::run) // no thread of an application's
            .ticker(ticker)
            .build();
    List<DirectorySettings> settings = DirectorySettings.from(configuration);
    directories =
        settings.stream()
            .map(one -> new Directory(one, patienceMillis / settings.size(), clock))
            .toList();
    settings.stream().filter(DirectorySettings::isReadableByOthers).forEach(Directories::warn);
  }

  private static void warn(DirectorySettings settings) {
    LOG.warnf(
        "Passwords travel unencrypted to the %s; set its \"encryption\" to starttls, or use ldaps",
        settings);
  }

  /** Those that this server's realm was configured with; nothing where it has no such realm. */
  public static Optional<Directories> ofThisServer() {
    return Optional.ofNullable(ofThisServer);
  }

  static void serve(Directories directories) {
    ofThisServer = directories;
  }

  /** Checks a password; one that was right a moment ago is known without asking. */
  public Verification verify(String typed, char[] password) {
    Optional<String> name = Names.normal(typed);
    if (name.isEmpty() || !Names.isPassword(password)) {
      return new Verification.Refused();
    }
    Known before = known.getIfPresent(name.get());
    if (before != null && Seal.fits(before.seal(), name.get(), password)) {
      return new Verification.Verified(before.person());
    }
    AtomicBoolean judged = new AtomicBoolean();
    try {
      return askers.ask(patience, budget -> check(name.get(), password, budget, judged));
    } catch (DirectoryUnavailable e) {
      return new Verification.Unavailable(e.getMessage(), judged.get());
    }
  }

  // Whether the name exists or not: every directory is searched, and one is asked to bind. It is
  // the same while a later one is down: nobody can say "nobody" then, nor "wrong".
  private Verification check(String name, char[] password, Budget budget, AtomicBoolean judged)
      throws DirectoryUnavailable {
    Optional<Found> found = lookWith(name, password, budget, judged);
    if (found.isEmpty()) {
      if (!directories.isEmpty()) { // a server whose people come by an OpenID provider has none
        directories.get(directories.size() - 1).pretendToOpen(password, budget);
      }
      return new Verification.Refused();
    }
    Found who = found.get();
    if (!who.directory().opens(who.entry().getDN(), password, budget)) {
      judged.set(true);
      for (int i = directories.indexOf(who.directory()) + 1; i < directories.size(); i++) {
        directories.get(i).entries(name, false, budget.share(directories.size() - i));
      }
      return new Verification.Refused();
    }
    if (!leadsBack(who, name, budget)) {
      return new Verification.Refused();
    }
    DirectoryPerson person = who.person(budget);
    for (String own : Set.copyOf(List.of(name, person.login()))) {
      known.put(own, new Known(person, Seal.of(own, password)));
    }
    return new Verification.Verified(person);
  }

  private Optional<Found> lookWith(
      String name, char[] password, Budget budget, AtomicBoolean judged)
      throws DirectoryUnavailable {
    try {
      return look(name, false, budget, judged);
    } catch (DirectoryUnavailable e) {
      if (judged.get()) {
        directories.get(0).pretendToOpen(password, budget);
      }
      throw e;
    }
  }

  // A filter may find people by more than their login. Praxis knows them by the login, so it has
  // to lead to the same entry: else somebody of a later directory would come in as their namesake
  // of an earlier one.
  private boolean leadsBack(Found found, String name, Budget budget) throws DirectoryUnavailable {
    String login = found.login();
    if (login.equals(name)
        || look(login, false, budget, new AtomicBoolean()).filter(found::isSame).isPresent()) {
      return true;
    }
    LOG.warnf(
        "The %s finds %s, but not by its %s, so nobody is let in as it",
        found.directory().settings(),
        found.entry().getDN(),
        found.directory().settings().loginAttribute());
    return false;
  }

  /**
   * Who that is, without a photo; asks nobody when it was asked a moment ago.
   *
   * @return nothing when no directory knows the name (any more)
   */
  public Optional<DirectoryPerson> find(String typed) throws DirectoryUnavailable {
    Optional<String> name = Names.normal(typed);
    Known before = name.map(known::getIfPresent).orElse(null);
    if (before != null || name.isEmpty()) {
      return Optional.ofNullable(before).map(Known::person);
    }
    Optional<DirectoryPerson> found =
        askers.ask(patience, budget -> read(name.get(), false, budget));
    found.ifPresent(person -> known.asMap().putIfAbsent(name.get(), new Known(person, null)));
    return found;
  }

  /** The same, asked now and with the photo: for whoever arrives. */
  public Optional<DirectoryPerson> entry(String typed) throws DirectoryUnavailable {
    return entry(typed, patience);
  }

  /** The same, for whoever does not wait longer than that. */
  public Optional<DirectoryPerson> entry(String typed, Duration moment)
      throws DirectoryUnavailable {
    Optional<String> name = Names.normal(typed);
    return name.isEmpty()
        ? Optional.empty()
        : askers.awaitBriefly(
            askers.start(patience, budget -> read(name.get(), true, budget)), moment);
  }

  private Optional<DirectoryPerson> read(String name, boolean withPhoto, Budget budget)
      throws DirectoryUnavailable {
    Optional<Found> found = look(name, withPhoto, budget, new AtomicBoolean());
    return found.isPresent() && leadsBack(found.get(), name, budget)
        ? Optional.of(found.get().person(budget))
        : Optional.empty();
  }

  /** Empties the cache for one person. */
  public void forget(String typed) {
    Names.normal(typed).ifPresent(known::invalidate);
  }

  // A directory that is down may be the one that knows the name. Then nobody can say whose it is:
  // "nobody" would be wrong, and so would be somebody whom a later directory knows by the same
  // name, who would come in as the first one's person.
  private Optional<Found> look(
      String name, boolean withPhoto, Budget budget, AtomicBoolean someAnswered)
      throws DirectoryUnavailable {
    for (int i = 0; i < directories.size(); i++) {
      someAnswered.set(i > 0);
      Directory directory = directories.get(i);
      List<SearchResultEntry> entries =
          directory.entries(name, withPhoto, budget.share(directories.size() - i));
      if (entries.size() == 1 && directory.logins().areIn(entries.get(0))) {
        return Optional.of(new Found(directory, entries.get(0)));
      }
      if (!entries.isEmpty()) {
        LOG.warnf(
            "The %s answers a name with what is not one person: %s",
            directory.settings(), Trial.dns(entries));
        // Neither of two is let in as the other, nor somebody of the next directory as either.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The directories by name, in the order in which they are asked. */
  public List<String> names() {
    return directories.stream().map(directory -> directory.settings().name()).toList();
  }

  /** Of {@link #names} those that have a groups' base. */
  public List<String> namesWithGroups() {
    return directories.stream()
        .map(Directory::settings)
        .filter(settings -> !settings.groupsBase().isEmpty())
        .map(DirectorySettings::name)
        .toList();
  }

  /**
   * Begins to read a whole directory.
   *
   * @throws IllegalArgumentException when there is no directory of that name
   */
  public Census census(String directory) throws DirectoryUnavailable {
    return directories.stream()
        .filter(one -> one.settings().name().equals(directory))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no directory \"" + directory + "\""))
        .census(askers, censusPace);
  }

  /** How each directory does; all are asked at once, now. */
  public List<DirectoryState> states() {
    List<Askers.Asked<DirectoryState>> asked =
        directories.stream().map(directory -> askers.start(patience, directory::state)).toList();
    List<DirectoryState> states = new ArrayList<>();
    for (int i = 0; i < directories.size(); i++) {
      try {
        states.add(askers.await(asked.get(i)));
      } catch (DirectoryUnavailable e) {
        states.add(directories.get(i).down(e.trouble()));
      }
    }
    return states;
  }

  /**
   * What a sign-in would find, asked now: the cache is neither read nor filled.
   *
   * @param password null when it is not to be tried
   */
  public SignInTrace trace(String typed, char[] password) {
    Optional<String> name = Names.normal(typed);
    List<SignInTrace.Look> looks = new ArrayList<>();
    for (Directory directory : name.isPresent() ? directories : List.<Directory>of()) {
      Trial.Back back =
          (entry, budget) -> leadsBack(new Found(directory, entry), name.get(), budget);
      SignInTrace.Look look = trace(new Trial(directory, name.get(), password, back));
      looks.add(look);
      if (look.dn().isPresent() || look.failure().isPresent()) {
        break; // as a sign-in would
      }
    }
    return new SignInTrace(name.orElse(""), looks);
  }

  private SignInTrace.Look trace(Trial trial) {
    try {
      return askers.ask(patience.dividedBy(directories.size()), trial::look);
    } catch (DirectoryUnavailable e) {
      return trial.failed(e.trouble());
    }
  }

  @Override
  public void close() {
    askers.close();
    directories.forEach(Directory::close);
  }
}
