package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jboss.logging.Logger;

/** One directory: what is asked of it, and what its answers mean. */
final class Directory implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Directory.class);

  /**
   * What a directory says to a bind that it understood and does not like: wrong, locked, expired,
   * not allowed.
   */
  private static final Set<ResultCode> NO =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.CONSTRAINT_VIOLATION,
          ResultCode.UNWILLING_TO_PERFORM,
          ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
          ResultCode.INVALID_DN_SYNTAX,
          ResultCode.AUTHORIZATION_DENIED);

  private final DirectorySettings settings;
  private final Link link;
  private final Clock clock;
  private final EntryMapping mapping;
  private final Breaker breaker;

  Directory(DirectorySettings settings, int patienceMillis, Clock clock) {
    this.settings = settings;
    this.link = new Link(settings, patienceMillis, Askers.THREADS);
    this.clock = clock;
    this.mapping = new EntryMapping(settings);
    this.breaker = new Breaker(clock);
  }

  DirectorySettings settings() {
    return settings;
  }

  /** The entries of that name; not more than two, for the second is one too many. */
  List<SearchResultEntry> entries(String name, boolean withPhoto, Budget budget)
      throws DirectoryUnavailable {
    return asking(() -> search(personSearch(name, withPhoto), budget));
  }

  /**
   * @param together see {@link Groups}
   */
  List<SignInTrace.Group> groups(Entry person, String name, int together, Budget budget)
      throws DirectoryUnavailable {
    return asking(
        () -> new Groups(settings, request -> search(request, budget), together).of(person, name));
  }

  /** Whether the directory takes that password for this entry's. */
  boolean opens(String dn, char[] password, Budget budget) throws DirectoryUnavailable {
    return asking(
        () ->
            link.bind(
                budget,
                connection -> {
                  SimpleBindRequest bind = new SimpleBindRequest(dn, new String(password));
                  bind.setResponseTimeoutMillis(budget.millis());
                  try {
                    return connection.bind(bind).getResultCode().equals(ResultCode.SUCCESS);
                  } catch (LDAPException e) {
                    if (NO.contains(e.getResultCode())) {
                      return false;
                    }
                    throw e;
                  }
                }));
  }

  /**
   * Does for a name that nobody has what is done for one that somebody has, so that the time tells
   * nothing.
   */
  void pretendToOpen(char[] password, Budget budget) throws DirectoryUnavailable {
    opens("cn=" + UUID.randomUUID() + "," + settings.peopleBase(), password, budget);
  }

  Logins logins() {
    return new Logins(settings.loginAttribute());
  }

  /**
   * The same as a {@link Census} says of the entry: whoever signs in before they are read is not
   * somebody else afterwards.
   */
  DirectoryPerson person(Entry entry, List<SignInTrace.Group> groups) {
    CensusEntry said = mapping.entry(entry);
    String login = logins().of(entry);
    return new DirectoryPerson(
        settings.name(),
        said.id(),
        entry.getDN(),
        login,
        groups.stream().map(SignInTrace.Group::name).collect(Collectors.toSet()),
        said.name() == null ? login : said.name(),
        said.mail(),
        said.title(),
        said.office(),
        said.department(),
        said.language(),
        said.photo());
  }

  String filter(String name) {
    return DirectorySettings.filled(settings.loginFilter(), "", name);
  }

  /** Whether it answers sign-ins or not: a census has a patience of its own. */
  Census census(Askers askers, Census.Pace pace) throws DirectoryUnavailable {
    try {
      CensusLine line = new CensusLine(link.own(pace.connecting()), askers, pace, settings.name());
      return new Census(settings, line, pace, clock);
    } catch (LDAPException e) {
      throw new DirectoryUnavailable(settings.name(), Trouble.of(e), e);
    }
  }

  /** Asked now, on a new connection, also while the directory is known to be down. */
  DirectoryState state(Budget budget) {
    long start = System.nanoTime();
    try {
      Optional<Instant> certificateEnds =
          link.anew(
              connection -> {
                connection.search(timed(rootSearch(), budget));
                return certificateEnds(connection);
              });
      breaker.answered();
      return state(
          Optional.empty(),
          Optional.of(Duration.ofNanos(System.nanoTime() - start)),
          certificateEnds);
    } catch (LDAPException e) {
      failed(e);
      return down(Trouble.of(e));
    }
  }

  DirectoryState down(Trouble trouble) {
    return state(Optional.of(trouble), Optional.empty(), Optional.empty());
  }

  private DirectoryState state(
      Optional<Trouble> failure, Optional<Duration> answeredIn, Optional<Instant> certificateEnds) {
    return new DirectoryState(
        settings.name(),
        settings.allUrls(),
        settings.encryption(),
        failure,
        answeredIn,
        certificateEnds,
        breaker.lastFailure(),
        breaker.since());
  }

  private static Optional<Instant> certificateEnds(LDAPConnection connection) {
    SSLSession session = connection.getSSLSession();
    try {
      Certificate[] shown = session == null ? new Certificate[0] : session.getPeerCertificates();
      return shown.length > 0 && shown[0] instanceof X509Certificate own
          ? Optional.of(own.getNotAfter().toInstant())
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty(); // a way to encrypt in which none is shown
    }
  }

  private static SearchRequest rootSearch() throws LDAPException {
    return new SearchRequest("", SearchScope.BASE, "(objectClass=*)", SearchRequest.NO_ATTRIBUTES);
  }

  private SearchRequest personSearch(String name, boolean withPhoto) throws LDAPException {
    String[] attributes = mapping.attributes(withPhoto).toArray(String[]::new);
    SearchRequest request =
        new SearchRequest(settings.peopleBase(), SearchScope.SUB, filter(name), attributes);
    request.setSizeLimit(2);
    return request;
  }

  private List<SearchResultEntry> search(SearchRequest request, Budget budget)
      throws LDAPException {
    return link.search(
        budget,
        connection -> {
          try {
            return connection.search(timed(request, budget)).getSearchEntries();
          } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
              return e.getSearchEntries();
            }
            throw e;
          }
        });
  }

  private static SearchRequest timed(SearchRequest request, Budget budget) throws LDAPException {
    request.setResponseTimeoutMillis(budget.millis());
    return request;
  }

  /** A question to the directory. */
  private interface Question<T> {
    T ask() throws LDAPException;
  }

  private <T> T asking(Question<T> question) throws DirectoryUnavailable {
    breaker.enter();
    try {
      T answer = question.ask();
      breaker.answered();
      return answer;
    } catch (LDAPException e) {
      failed(e);
      throw new DirectoryUnavailable(Trouble.of(e), e);
    }
  }

  private void failed(LDAPException e) {
    if (breaker.failed(e, Trouble.of(e))) {
      LOG.warnf("The %s is not to be reached: %s", settings, e.getMessage());
      link.leave();
    }
  }

  private static boolean isSaid(String value) {
    return value != null && !value.isBlank();
  }

  @Override
  public void close() {
    link.close();
  }
}
