package org.praxis.directory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPConnectionPoolHealthCheck;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * The connections to one directory, made when they are first needed: the server starts without the
 * directory. Searching and checking passwords have connections of their own, for a connection is
 * whoever was bound on it last.
 */
final class Link implements AutoCloseable {
  /** So that a new name in the DNS, or a server that is back, is noticed. */
  private static final long OLDEST_MILLIS = 10 * 60 * 1000L;

  /** Firewalls forget connections that are silent for minutes. */
  private static final long SIGN_OF_LIFE_MILLIS = 30 * 1000L;

  /** A group of everybody in a very large company; the library's own limit is 20 MB. */
  private static final int LARGEST_ENTRY = 64 * 1024 * 1024;

  private final DirectorySettings settings;
  private final int slice;
  private final SSLSocketFactory tls;
  private final BindRequest account;
  private final ServerSet servers;
  private final LDAPConnectionPool searches;
  private final LDAPConnectionPool binds;

  /** A question to the directory, on a connection that is the asker's for that time. */
  interface Question<T> {
    T ask(LDAPConnection connection) throws LDAPException;
  }

  /**
   * @param patienceMillis the most that one answer may take, connecting included
   * @param connections at most, each way
   * @throws IllegalArgumentException when the file with the trusted certificates is of no use
   */
  Link(DirectorySettings settings, int patienceMillis, int connections) {
    this.settings = settings;
    // Time is left for the next server of this directory and for the question itself.
    this.slice = Math.max(1, patienceMillis / (settings.urls().size() + 1));
    try {
      tls = settings.encryption() == Encryption.NONE ? null : tls();
      account =
          settings.bindDn().isEmpty()
              ? null
              : new SimpleBindRequest(settings.bindDn(), settings.bindPassword());
      servers = servers(account, options(slice));
      searches = pool(servers, account, connections);
      binds = pool(servers(null, options(slice)), null, connections);
    } catch (LDAPException e) {
      throw new IllegalStateException(e); // connecting comes later, so nothing can have failed
    }
  }

  <T> T search(Budget budget, Question<T> question) throws LDAPException {
    return on(searches, budget, question);
  }

  /** For binds only: these connections belong to whoever was bound last. */
  <T> T bind(Budget budget, Question<T> question) throws LDAPException {
    return on(binds, budget, question);
  }

  /**
   * Asks on a connection that is made for this question, so that every step of making one is seen
   * to work.
   */
  <T> T anew(Question<T> question) throws LDAPException {
    try (LDAPConnection connection = servers.getConnection()) {
      return question.ask(connection);
    }
  }

  /**
   * A connection for whoever reads for long, to the first server that answers. It is theirs to
   * close.
   *
   * @param stepMillis the most that each step of making it may take
   */
  LDAPConnection own(int stepMillis) throws LDAPException {
    LDAPConnectionOptions options = options(stepMillis);
    options.setMaxMessageSize(LARGEST_ENTRY);
    return servers(account, options).getConnection();
  }

  // The library can ask again by itself, but would do so after a timeout too, which costs the whole
  // time once more.
  private static <T> T on(LDAPConnectionPool pool, Budget budget, Question<T> question)
      throws LDAPException {
    budget.millis();
    LDAPConnection connection = pool.getConnection();
    try {
      T answer = question.ask(connection);
      pool.releaseConnection(connection);
      return answer;
    } catch (LDAPException e) {
      if (isUsable(e) || isTimeout(e) || budget.left().isZero()) {
        release(pool, connection, e);
        throw e;
      }
    }
    // A directory that was started again has closed the old connections without a word.
    connection = pool.replaceDefunctConnection(connection);
    try {
      T answer = question.ask(connection);
      pool.releaseConnection(connection);
      return answer;
    } catch (LDAPException e) {
      release(pool, connection, e);
      throw e;
    }
  }

  private static void release(
      LDAPConnectionPool pool, LDAPConnection connection, LDAPException after) {
    if (isUsable(after)) {
      pool.releaseConnection(connection);
    } else {
      pool.releaseDefunctConnection(connection);
    }
  }

  // The answer that came too late would be taken for that of the next question.
  private static boolean isUsable(LDAPException e) {
    return e.getResultCode().isConnectionUsable() && !isTimeout(e);
  }

  private static boolean isTimeout(LDAPException e) {
    return e.getResultCode().equals(ResultCode.TIMEOUT);
  }

  private LDAPConnectionPool pool(ServerSet servers, BindRequest account, int connections)
      throws LDAPException {
    LDAPConnectionPool pool =
        new LDAPConnectionPool(servers, account, 0, connections, 1, null, false, new SignOfLife());
    pool.setConnectionPoolName("praxis " + settings.name());
    pool.setMaxConnectionAgeMillis(OLDEST_MILLIS);
    pool.setHealthCheckIntervalMillis(SIGN_OF_LIFE_MILLIS);
    return pool;
  }

  private ServerSet servers(BindRequest account, LDAPConnectionOptions options) {
    FailoverServerSet each =
        new FailoverServerSet(
            settings.urls().stream().map(LDAPURL::getHost).toArray(String[]::new),
            settings.urls().stream().mapToInt(LDAPURL::getPort).toArray(),
            settings.encryption() == Encryption.LDAPS ? tls : null,
            options,
            account,
            settings.encryption() == Encryption.STARTTLS
                ? new StartTLSPostConnectProcessor(tls)
                : null);
    each.setReOrderOnFailover(true);
    return each;
  }

  private static LDAPConnectionOptions options(int slice) {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(slice);
    options.setResponseTimeoutMillis(
        slice); // of what belongs to connecting; a question has a time of its own
    options.setAbandonOnTimeout(true);
    options.setFollowReferrals(false); // the directory that was configured is asked, and no other
    options.setUseSynchronousMode(true);
    // The library would take any certificate of a trusted authority, whoever it was made out to.
    // (With this it still does for a
    // numeric address of this very machine, 127.0.0.1, but not for "localhost".)
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    return options;
  }

  private SSLSocketFactory tls() {
    try {
      SSLUtil ssl =
          settings.trust().isPresent()
              ? new SSLUtil(trusted(settings.trust().get()))
              : new SSLUtil();
      return ssl.createSSLSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "%s.trust: no certificates can be read from \"%s\": %s"
              .formatted(settings.name(), settings.trust().map(Path::toString).orElse(""), e),
          e);
    }
  }

  // By the JDK's own rules (PKIX), with these authorities in the place of the JDK's.
  private static TrustManager[] trusted(Path pem) throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
    authorities.load(null, null);
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new IOException("it holds none");
      }
      for (Certificate certificate : certificates) {
        authorities.setCertificateEntry("authority-" + authorities.size(), certificate);
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    return factory.getTrustManagers();
  }

  /**
   * Leaves all connections that wait for a question: those to a server that hangs would hang one
   * after the other.
   */
  void leave() {
    searches.shrinkPool(0);
    binds.shrinkPool(0);
  }

  @Override
  public void close() {
    searches.close();
    binds.close();
  }

  /**
   * Says something on connections that are new, and now and then on those that wait for a question.
   * A server that takes connections and never answers is so left for the next one.
   */
  private final class SignOfLife extends LDAPConnectionPoolHealthCheck {
    @Override
    public void ensureNewConnectionValid(LDAPConnection connection) throws LDAPException {
      ensureConnectionValidForContinuedUse(connection);
    }

    @Override
    public void ensureConnectionValidForContinuedUse(LDAPConnection connection)
        throws LDAPException {
      SearchRequest root =
          new SearchRequest("", SearchScope.BASE, "(objectClass=*)", SearchRequest.NO_ATTRIBUTES);
      root.setResponseTimeoutMillis(slice);
      try {
        connection.search(root);
      } catch (LDAPException e) {
        if (!isUsable(e)) {
          throw e;
        }
        // Refused to this account: an answer as well.
      }
    }
  }
}
