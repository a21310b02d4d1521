package org.praxis.web.security;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.praxis.access.Scope;
import org.praxis.people.Role;

/** What a token's scopes allow of what its owner may do. */
final class Scopes {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Which scope leaves its owner which role. */
  private static final Map<String, Scope> OF_ROLE =
      Map.of(
          Role.MODERATOR, Scope.MODERATION,
          Role.TRAINER, Scope.TRAINING,
          Role.HR, Scope.ADMINISTRATION,
          Role.ADMIN, Scope.ADMINISTRATION);

  /**
   * Parts of the API whose acts have a scope of their own; all else is the members' common ground.
   */
  private static final Map<String, Scope> OF_PATH =
      Map.of(
          "/moderation/", Scope.MODERATION,
          "/training/", Scope.TRAINING,
          "/me/enrolments", Scope.TRAINING,
          "/directories", Scope.ADMINISTRATION,
          "/offices/", Scope.ADMINISTRATION,
          "/audiences", Scope.ADMINISTRATION,
          "/people/", Scope.ADMINISTRATION);

  private Scopes() {}

  /** The scope that a request needs; to read, {@link Scope#READ} does as well as the part's own. */
  static Scope needed(String method, String path) {
    Scope own = own(path);
    return READING.contains(method) ? Scope.READ : own;
  }

  static boolean allow(Set<Scope> scopes, String method, String path) {
    return scopes.contains(needed(method, path))
        || READING.contains(method) && scopes.contains(own(path));
  }

  /** The owner's roles that the token may use. */
  static Set<String> roles(Set<String> owners, Set<Scope> scopes) {
    Set<String> left = new HashSet<>(owners);
    left.removeIf(role -> OF_ROLE.containsKey(role) && !scopes.contains(OF_ROLE.get(role)));
    return left;
  }

  private static Scope own(String path) {
    return OF_PATH.entrySet().stream()
        .filter(part -> path.startsWith(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Scope.WRITE);
  }
}
