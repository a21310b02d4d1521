package org.praxis.directory;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ServerSet;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The connections to one directory, made when they are first needed: the server starts without the
 * directory. Searching and checking passwords have connections of their own, for a connection is
 * whoever was bound on it last.
 */
final class Link implements AutoCloseable {
  private static final int CONNECTIONS = 20;
  private static final long OLDEST_MILLIS = 10 * 60 * 1000L;

  private final DirectorySettings settings;
  private final int patienceMillis;
  private LDAPConnectionPool searches;
  private LDAPConnectionPool binds;
  private ServerSet servers;
  private PostConnectProcessor encrypting;

  Link(DirectorySettings settings, int patienceMillis) {
    this.settings = settings;
    this.patienceMillis = patienceMillis;
  }

  LDAPConnectionPool searches() throws LDAPException, GeneralSecurityException {
    open();
    return searches;
  }

  /** For binds only: nothing else may be asked on these connections. */
  LDAPConnectionPool binds() throws LDAPException, GeneralSecurityException {
    open();
    return binds;
  }

  private synchronized void open() throws LDAPException, GeneralSecurityException {
    if (searches != null) {
      return;
    }
    SSLUtil ssl = settings.trust().isPresent() ? new SSLUtil(trusted()) : new SSLUtil();
    encrypting =
        settings.encryption() == Encryption.STARTTLS
            ? new StartTLSPostConnectProcessor(ssl.createSSLSocketFactory())
            : null;
    servers =
        servers(settings.encryption() == Encryption.LDAPS ? ssl.createSSLSocketFactory() : null);
    BindRequest account =
        settings.bindDn().isEmpty()
            ? null
            : new SimpleBindRequest(settings.bindDn(), settings.bindPassword());
    LDAPConnectionPool forSearches = pool(account);
    binds = pool(null);
    searches = forSearches;
  }

  private PEMFileTrustManager trusted() throws GeneralSecurityException {
    return new PEMFileTrustManager(settings.trust().get().toFile());
  }

  private LDAPConnectionPool pool(BindRequest account) throws LDAPException {
    LDAPConnectionPool pool =
        new LDAPConnectionPool(servers, account, 0, CONNECTIONS, encrypting, false);
    pool.setConnectionPoolName("praxis " + settings.name());
    pool.setMaxConnectionAgeMillis(OLDEST_MILLIS);
    pool.setMaxWaitTimeMillis(patienceMillis);
    pool.setCreateIfNecessary(true);
    // A directory that was started again has closed the old connections without a word.
    pool.setRetryFailedOperationsDueToInvalidConnections(true);
    return pool;
  }

  private ServerSet servers(SocketFactory factory) {
    List<ServerSet> each = new ArrayList<>();
    for (LDAPURL url : settings.urls()) {
      each.add(new SingleServerSet(url.getHost(), url.getPort(), factory, options()));
    }
    return each.size() == 1 ? each.get(0) : new FailoverServerSet(each.toArray(new ServerSet[0]));
  }

  private LDAPConnectionOptions options() {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(patienceMillis / settings.urls().size());
    options.setResponseTimeoutMillis(patienceMillis);
    options.setAbandonOnTimeout(true);
    options.setFollowReferrals(false); // the directory that was configured is asked, and no other
    options.setUseSynchronousMode(true);
    // The library would take any certificate of a trusted authority, whoever it was made out to.
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    return options;
  }

  /**
   * When the certificate of the server that answers first runs out; connects anew to look at it.
   */
  Optional<Instant> certificateEnds() throws LDAPException, GeneralSecurityException {
    open();
    try (LDAPConnection connection = servers.getConnection()) {
      if (encrypting != null) {
        encrypting.processPreAuthenticatedConnection(connection);
      }
      SSLSession session = connection.getSSLSession();
      return session == null ? Optional.empty() : end(session.getPeerCertificates());
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> end(Certificate... shown) {
    return shown[0] instanceof X509Certificate own
        ? Optional.of(own.getNotAfter().toInstant())
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    if (searches != null) {
      searches.close();
      binds.close();
    }
  }
}
