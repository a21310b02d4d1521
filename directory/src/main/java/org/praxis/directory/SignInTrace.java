package org.praxis.directory;

import java.util.List;
import java.util.Optional;

/**
 * What a sign-in would find, step by step, for an administrator who wants to know why somebody
 * cannot come in. It holds no password.
 *
 * @param name as it is looked for; empty when it can be nobody's
 * @param looks one for each directory that was asked, in order
 */
public record SignInTrace(String name, List<Look> looks) {

  public SignInTrace {
    looks = List.copyOf(looks);
  }

  /** The entry that decides: the first directory that knows the name. */
  public Optional<Look> found() {
    return looks.stream().filter(look -> look.dn().isPresent()).findFirst();
  }

  /** What became of the password. */
  public enum Password {
    NOT_ASKED,
    ACCEPTED,
    REFUSED
  }

  /**
   * One directory's part.
   *
   * @param filter as it was sent, with the name made harmless
   * @param failure why it could not be asked, or why the answer is of no use
   */
  public record Look(
      String directory,
      String base,
      String filter,
      Optional<Trouble> failure,
      Optional<String> dn,
      List<Group> groups,
      Password password) {

    public Look {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A group that holds the person.
   *
   * @param through the group by way of which it does; nothing when it names the person itself
   */
  public record Group(String name, String dn, Optional<String> through) {}
}
