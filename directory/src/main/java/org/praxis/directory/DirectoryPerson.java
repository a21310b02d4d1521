package org.praxis.directory;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody of the company as a directory describes them. Only {@code login} and {@code name} are
 * always there; texts may be null.
 *
 * @param directory by its name in the configuration
 * @param id what the directory never changes of an entry, whatever the person is called (entryUUID,
 *     objectGUID); null where it has no such attribute
 * @param login in lower case
 * @param groups all that hold the person, directly or by way of other groups
 * @param language as in {@code preferredLanguage}, for example {@code de}
 * @param photo a JPEG of reasonable size, or nothing; only {@link Directories#entry} reads it
 */
public record DirectoryPerson(
    String directory,
    String id,
    String dn,
    String login,
    Set<String> groups,
    String name,
    String mail,
    String title,
    String office,
    String department,
    String language,
    Optional<byte[]> photo) {

  /** The directory of whom an OpenID provider vouches for; its entries are known by their name. */
  public static final String OPENID = "openid";

  public DirectoryPerson {
    groups = Set.copyOf(groups);
  }
}
