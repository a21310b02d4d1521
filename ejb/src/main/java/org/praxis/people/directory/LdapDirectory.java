package org.praxis.people.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads people from the directory that the server also signs them in against. */
@ApplicationScoped
public class LdapDirectory {
  private static final int PATIENCE_MILLIS = 3000;

  @Inject
  @ConfigProperty(name = "praxis.ldap.url", defaultValue = "ldap://127.0.0.1:10389")
  String url;

  @Inject
  @ConfigProperty(name = "praxis.ldap.bind.dn")
  Optional<String> bindDn;

  @Inject
  @ConfigProperty(name = "praxis.ldap.bind.password")
  Optional<String> bindPassword;

  @Inject
  @ConfigProperty(name = "praxis.ldap.people.base", defaultValue = "ou=people,dc=corp,dc=example")
  String peopleBase;

  @Inject AttributeMapping mapping;

  /** The entry of whoever signs in under that name, or nothing when the directory has none. */
  public Optional<DirectoryEntry> find(String login) {
    try (LDAPConnection connection = connect()) {
      SearchResultEntry entry =
          connection.searchForEntry(
              peopleBase,
              SearchScope.SUB,
              Filter.createEqualityFilter(mapping.login(), login),
              mapping.attributes());
      return Optional.ofNullable(entry).map(mapping::entry);
    } catch (LDAPException | GeneralSecurityException e) {
      throw new DirectoryUnavailable(e);
    }
  }

  private LDAPConnection connect() throws LDAPException, GeneralSecurityException {
    LDAPURL address = new LDAPURL(url);
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(PATIENCE_MILLIS);
    options.setResponseTimeoutMillis(PATIENCE_MILLIS);
    // The library would take any certificate of a trusted authority, whoever it was made out to.
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    LDAPConnection connection =
        "ldaps".equals(address.getScheme())
            ? new LDAPConnection(new SSLUtil().createSSLSocketFactory(), options)
            : new LDAPConnection(options);
    try {
      connection.connect(address.getHost(), address.getPort());
      if (bindDn.isPresent()) {
        connection.bind(bindDn.get(), bindPassword.orElse(""));
      }
      return connection;
    } catch (LDAPException e) {
      connection.close();
      throw e;
    }
  }
}
