package org.praxis.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.directory.Directories;
import org.praxis.directory.DirectoryPerson;
import org.praxis.directory.DirectoryUnavailable;
import org.praxis.directory.Verification;

/**
 * The directories of the server's security realm, asked by Praxis itself. What cannot be asked is a
 * refusal that people understand: try again in a moment.
 */
@ApplicationScoped
public class CompanyDirectory {
  private static final Duration FOR_A_PHOTO = Duration.ofMillis(300);

  @Inject
  @ConfigProperty(name = "praxis.sign.in", defaultValue = "ldap")
  String signIn;

  /** The entry of whoever signs in under that name, or nothing when no directory has one. */
  public Optional<DirectoryPerson> entry(String login) {
    try {
      return directories().entry(login);
    } catch (DirectoryUnavailable e) {
      throw new DirectoryDown();
    }
  }

  /**
   * Whom a directory knows by that name, as it said within the last moment, without a photo.
   *
   * @return nothing when no directory does
   */
  public Optional<DirectoryPerson> find(String name) {
    try {
      return directories().find(name);
    } catch (DirectoryUnavailable e) {
      throw new DirectoryDown();
    }
  }

  /** The same person with a photo, if the directory shows one without being waited for. */
  public DirectoryPerson withPhoto(DirectoryPerson person) {
    try {
      return isUsed() ? directories().entry(person.login(), FOR_A_PHOTO).orElse(person) : person;
    } catch (DirectoryUnavailable e) {
      return person; // who is at the door has been waiting for the password already
    }
  }

  /**
   * Whether that password is that person's.
   *
   * @return nothing when it is not, or there is nobody of that name
   */
  public Optional<DirectoryPerson> verify(String login, char[] password) {
    Verification verification = directories().verify(login, password);
    if (verification instanceof Verification.Unavailable down) {
      throw new DirectoryDown(down.judged());
    }
    return verification instanceof Verification.Verified verified
        ? Optional.of(verified.person())
        : Optional.empty();
  }

  /** Asked now: what was believed of that name until this moment is forgotten. */
  public Optional<DirectoryPerson> fresh(String login) {
    try {
      directories().forget(login);
      Optional<DirectoryPerson> person = directories().find(login);
      person.map(DirectoryPerson::login).ifPresent(directories()::forget);
      return person;
    } catch (DirectoryUnavailable e) {
      throw new DirectoryDown();
    }
  }

  /** Whether people sign in by directories here; an OpenID provider takes their place. */
  public boolean isUsed() {
    return !"oidc".equalsIgnoreCase(signIn.strip());
  }

  /**
   * All of them, for an administrator.
   *
   * @throws DirectoryDown where the server has none, since an OpenID provider signs people in
   */
  public Directories directories() {
    return Directories.ofThisServer().orElseThrow(DirectoryDown::new);
  }
}
