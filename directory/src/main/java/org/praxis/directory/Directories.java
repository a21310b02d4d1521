package org.praxis.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private static final int THREADS = 40;
  private static final int LINE = 400;
  private static final int REMEMBERED = 20_000;

  private static volatile Directories ofThisServer;

  /** What was learnt of somebody; the seal of a password that was right, where one was. */
  private record Known(DirectoryPerson person, byte[] seal) {}

  private final List<Directory> directories;
  private final Duration patience;
  private final Cache<String, Known> known;
  private final ExecutorService asking = threads();

  /**
   * @param configuration as the realm has it, see {@code wildfly-config/README.md}
   * @throws IllegalArgumentException naming the key that is of no use
   */
  public Directories(Map<String, String> configuration) {
    this(configuration, Ticker.systemTicker());
  }

  Directories(Map<String, String> configuration, Ticker ticker) {
    int patienceMillis = DirectorySettings.global(configuration, "patience-millis", 2500);
    patience = Duration.ofMillis(patienceMillis);
    directories =
        DirectorySettings.from(configuration).stream()
            .map(settings -> new Directory(settings, patienceMillis))
            .toList();
    known =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(
                Duration.ofSeconds(DirectorySettings.global(configuration, "cache-seconds", 60)))
            .ticker(ticker)
            .build();
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
    try {
      return inTime(budget -> check(name.get(), password, budget));
    } catch (DirectoryUnavailable e) {
      return new Verification.Unavailable(e.getMessage());
    }
  }

  private Verification check(String name, char[] password, Budget budget)
      throws DirectoryUnavailable {
    Optional<Look> look = look(name, false, budget);
    if (look.isEmpty()) {
      if (!directories.isEmpty()) {
        directories.get(0).pretendToOpen(password, budget);
      }
      return new Verification.Refused();
    }
    if (!look.get().directory().opens(look.get().entry().getDN(), password, budget)) {
      return new Verification.Refused();
    }
    DirectoryPerson person = look.get().person(name, budget);
    known.put(name, new Known(person, Seal.of(name, password)));
    return new Verification.Verified(person);
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
    Optional<DirectoryPerson> found = inTime(budget -> read(name.get(), false, budget));
    found.ifPresent(person -> known.asMap().putIfAbsent(name.get(), new Known(person, null)));
    return found;
  }

  /** The same, asked now and with the photo: for whoever arrives. */
  public Optional<DirectoryPerson> entry(String typed) throws DirectoryUnavailable {
    Optional<String> name = Names.normal(typed);
    return name.isEmpty() ? Optional.empty() : inTime(budget -> read(name.get(), true, budget));
  }

  private Optional<DirectoryPerson> read(String name, boolean withPhoto, Budget budget)
      throws DirectoryUnavailable {
    Optional<Look> look = look(name, withPhoto, budget);
    return look.isEmpty() ? Optional.empty() : Optional.of(look.get().person(name, budget));
  }

  /** Empties the cache for one person. */
  public void forget(String typed) {
    Names.normal(typed).ifPresent(known::invalidate);
  }

  /** An entry and the directory that it is of. */
  private record Look(Directory directory, Entry entry) {
    DirectoryPerson person(String name, Budget budget) throws DirectoryUnavailable {
      return directory.person(entry, directory.groups(entry, name, budget));
    }
  }

  // A directory that is down may be the one that knows the name. Then nobody can say whose it is:
  // "nobody" would be wrong, and so
  // would be somebody whom a later directory knows by the same name, who would come in as the first
  // one's person.
  private Optional<Look> look(String name, boolean withPhoto, Budget budget)
      throws DirectoryUnavailable {
    for (int i = 0; i < directories.size(); i++) {
      Directory directory = directories.get(i);
      Optional<Entry> entry =
          directory.entry(name, withPhoto, budget.share(directories.size() - i));
      if (entry.isPresent()) {
        return Optional.of(new Look(directory, entry.get()));
      }
    }
    return Optional.empty();
  }

  /** How each directory does; all are asked at once, now. */
  public List<DirectoryState> states() {
    List<Future<DirectoryState>> asked = new ArrayList<>();
    for (Directory directory : directories) {
      asked.add(asking.submit(() -> state(directory)));
    }
    List<DirectoryState> states = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Directory directory = directories.get(i);
      try {
        states.add(await(asked.get(i)));
      } catch (DirectoryUnavailable e) {
        states.add(
            state(directory, Optional.of(e.getMessage()), Optional.empty(), Optional.empty()));
      }
    }
    return states;
  }

  private DirectoryState state(Directory directory) {
    long start = System.nanoTime();
    try {
      directory.link().searches().getRootDSE();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return state(
          directory, Optional.empty(), Optional.of(took), directory.link().certificateEnds());
    } catch (LDAPException | GeneralSecurityException e) {
      return state(directory, Optional.of(e.getMessage()), Optional.empty(), Optional.empty());
    }
  }

  private static DirectoryState state(
      Directory directory,
      Optional<String> failure,
      Optional<Duration> took,
      Optional<Instant> certificateEnds) {
    DirectorySettings settings = directory.settings();
    return new DirectoryState(
        settings.name(), settings.allUrls(), settings.encryption(), failure, took, certificateEnds);
  }

  /**
   * What a sign-in would find, asked now.
   *
   * @param password null when it is not to be tried
   */
  public SignInTrace trace(String typed, char[] password) {
    Optional<String> name = Names.normal(typed);
    List<SignInTrace.Look> looks = new ArrayList<>();
    if (name.isPresent()) {
      for (Directory directory : directories) {
        SignInTrace.Look look = trace(directory, name.get(), password);
        looks.add(look);
        if (look.dn().isPresent()) {
          break;
        }
      }
    }
    return new SignInTrace(name.orElse(""), looks);
  }

  private SignInTrace.Look trace(Directory directory, String name, char[] password) {
    try {
      return inTime(
          budget -> {
            Optional<Entry> entry = directory.entry(name, false, budget);
            if (entry.isEmpty()) {
              return step(
                  directory,
                  name,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  SignInTrace.Password.NOT_ASKED);
            }
            String dn = entry.get().getDN();
            List<SignInTrace.Group> groups = directory.groups(entry.get(), name, budget);
            return step(
                directory,
                name,
                Optional.empty(),
                Optional.of(dn),
                groups,
                tried(directory, dn, password, budget));
          });
    } catch (DirectoryUnavailable e) {
      return step(
          directory,
          name,
          Optional.of(e.getMessage()),
          Optional.empty(),
          List.of(),
          SignInTrace.Password.NOT_ASKED);
    }
  }

  private static SignInTrace.Password tried(
      Directory directory, String dn, char[] password, Budget budget) throws DirectoryUnavailable {
    if (!Names.isPassword(password)) {
      return password == null || password.length == 0
          ? SignInTrace.Password.NOT_ASKED
          : SignInTrace.Password.REFUSED;
    }
    return directory.opens(dn, password, budget)
        ? SignInTrace.Password.ACCEPTED
        : SignInTrace.Password.REFUSED;
  }

  private static SignInTrace.Look step(
      Directory directory,
      String name,
      Optional<String> failure,
      Optional<String> dn,
      List<SignInTrace.Group> groups,
      SignInTrace.Password password) {
    return new SignInTrace.Look(
        directory.settings().name(),
        directory.settings().peopleBase(),
        directory.filter(name),
        failure,
        dn,
        groups,
        password);
  }

  /** Something that is asked of directories. */
  private interface Question<T> {
    T ask(Budget budget) throws DirectoryUnavailable;
  }

  private <T> T inTime(Question<T> question) throws DirectoryUnavailable {
    Budget budget = Budget.of(patience);
    Callable<T> task = () -> question.ask(budget);
    try {
      return await(asking.submit(task));
    } catch (RejectedExecutionException e) {
      throw new DirectoryUnavailable("more questions than the directories answer", e);
    }
  }

  private <T> T await(Future<T> answer) throws DirectoryUnavailable {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new DirectoryUnavailable("no answer within " + patience.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DirectoryUnavailable("the server stops", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DirectoryUnavailable unavailable) {
        throw unavailable;
      }
      LOG.error("A directory could not be asked", e.getCause());
      throw new DirectoryUnavailable(String.valueOf(e.getCause()), e.getCause());
    }
  }

  // Who comes when all are busy waits in line, and no longer than the patience; a longer line makes
  // no sense.
  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(LINE),
            Directories::thread);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "praxis-directory");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    asking.shutdownNow();
    directories.forEach(Directory::close);
  }
}
