package org.praxis.directory;

import java.lang.ref.Cleaner;
import java.security.Principal;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * The company's directories as a security realm of the server: {@code
 * /subsystem=elytron/custom-realm}. The attribute {@code groups} of an identity holds the names of
 * the person's groups.
 */
public class DirectoryRealm implements SecurityRealm {
  private static final String GROUPS = "groups";

  // A reload of the server makes a new realm and says nothing to the old one, whose connections
  // would stay open.
  private static final Cleaner LEFT_BEHIND = Cleaner.create();

  private Directories directories;

  /** Called by the server with the realm's {@code configuration}. */
  public void initialize(Map<String, String> configuration) {
    directories = new Directories(configuration);
    LEFT_BEHIND.register(this, directories::close);
    Directories.serve(directories);
  }

  @Override
  public RealmIdentity getRealmIdentity(Principal principal) {
    return new Person(principal);
  }

  @Override
  public SupportLevel getCredentialAcquireSupport(
      Class<? extends Credential> type, String algorithm, AlgorithmParameterSpec parameters) {
    return SupportLevel.UNSUPPORTED;
  }

  @Override
  public SupportLevel getEvidenceVerifySupport(Class<? extends Evidence> type, String algorithm) {
    return PasswordGuessEvidence.class.isAssignableFrom(type)
        ? SupportLevel.SUPPORTED
        : SupportLevel.UNSUPPORTED;
  }

  private final class Person implements RealmIdentity {
    private final Principal principal;
    private Optional<DirectoryPerson> found;

    Person(Principal principal) {
      this.principal = principal;
    }

    private Optional<DirectoryPerson> found() throws RealmUnavailableException {
      if (found == null) {
        try {
          found = directories.find(principal.getName());
        } catch (DirectoryUnavailable e) {
          throw new RealmUnavailableException(e.getMessage(), e);
        }
      }
      return found;
    }

    @Override
    public Principal getRealmIdentityPrincipal() {
      return principal;
    }

    @Override
    public boolean exists() throws RealmUnavailableException {
      return found().isPresent();
    }

    @Override
    public boolean verifyEvidence(Evidence evidence) throws RealmUnavailableException {
      if (!(evidence instanceof PasswordGuessEvidence password)) {
        return false;
      }
      Verification verification = directories.verify(principal.getName(), password.getGuess());
      if (verification instanceof Verification.Unavailable down) {
        throw new RealmUnavailableException(down.reason());
      }
      if (verification instanceof Verification.Verified verified) {
        found = Optional.of(verified.person());
        return true;
      }
      return false;
    }

    @Override
    public AuthorizationIdentity getAuthorizationIdentity() throws RealmUnavailableException {
      Optional<DirectoryPerson> person = found();
      if (person.isEmpty()) {
        return AuthorizationIdentity.EMPTY;
      }
      Map<String, ? extends Collection<String>> attributes =
          Map.of(GROUPS, Set.copyOf(person.get().groups()));
      return AuthorizationIdentity.basicIdentity(new MapAttributes(attributes));
    }

    @Override
    public SupportLevel getCredentialAcquireSupport(
        Class<? extends Credential> type, String algorithm, AlgorithmParameterSpec parameters) {
      return DirectoryRealm.this.getCredentialAcquireSupport(type, algorithm, parameters);
    }

    @Override
    public <C extends Credential> C getCredential(Class<C> type) {
      return null;
    }

    @Override
    public SupportLevel getEvidenceVerifySupport(Class<? extends Evidence> type, String algorithm) {
      return DirectoryRealm.this.getEvidenceVerifySupport(type, algorithm);
    }
  }
}
