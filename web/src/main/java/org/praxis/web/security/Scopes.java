package org.praxis.web.security;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praxis.access.Scope;
import org.praxis.people.Role;

/**
 * What a token's scopes allow of what its owner may do. To read, {@link Scope#READ} is enough
 * everywhere; to change something, it takes the scope of that part of the API, which then reads
 * there as well.
 */
public final class Scopes {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Which scope leaves its owner which role. */
  private static final Map<String, Scope> OF_ROLE =
      Map.of(
          Role.MODERATOR, Scope.MODERATION,
          Role.TRAINER, Scope.TRAINING,
          Role.HR, Scope.ADMINISTRATION,
          Role.AUDITOR, Scope.ADMINISTRATION,
          Role.ADMIN, Scope.ADMINISTRATION);

  /** Some of the API by its address, and the scopes of which one is enough there. */
  private record Part(Pattern path, List<Scope> scopes) {
    Part(String path, Scope... scopes) {
      this(Pattern.compile(path), List.of(scopes));
    }
  }

  /**
   * Parts of the API whose acts have a scope of their own; all else is the members' common ground.
   */
  private static final List<Part> PARTS =
      List.of(
          new Part("/moderation(/.*)?", Scope.MODERATION),
          // HR and administrators alone.
          new Part("/training/(compliance|reminders)(/.*)?", Scope.ADMINISTRATION),
          // Trainers assign what they look after, HR and administrators all of it; both answer
          // needs. HR confirms what whoever leads somebody may, and reads what they have learnt.
          new Part(
              "/training/(assignments|exemptions|extensions|needs|evidence|transcripts)(/.*)?",
              Scope.TRAINING,
              Scope.ADMINISTRATION),
          // What whoever looks after a track does with it, administrators do as well.
          new Part(
              "/training/(drafts|cockpits|messages|sessions)(/.*)?"
                  + "|/training/tracks/[^/]+/(cockpit|draft|quizzes)(/.*)?"
                  + "|/training/tracks/[^/]+/steps/[^/]+/sessions",
              Scope.TRAINING,
              Scope.ADMINISTRATION),
          // Whoever teaches the track revokes, and HR.
          new Part("/certificates/[^/]+/revocation", Scope.TRAINING, Scope.ADMINISTRATION),
          new Part("/training(/.*)?|/me/(enrolments|assignments)(/.*)?", Scope.TRAINING),
          // Whoever has a duty hands it over as a member, HR and administrators as such.
          new Part("/duties/[^/]+/holder", Scope.WRITE, Scope.ADMINISTRATION),
          new Part("/directories(/.*)?", Scope.ADMINISTRATION),
          new Part("/audiences(/.*)?", Scope.ADMINISTRATION),
          new Part("/guidelines/(editions|draft|reach|standing|rules)(/.*)?", Scope.ADMINISTRATION),
          new Part("/offices(/.*)?", Scope.ADMINISTRATION),
          new Part("/holds(/.*)?", Scope.ADMINISTRATION),
          new Part("/duties/vacant", Scope.ADMINISTRATION),
          new Part("/people/sync(/.*)?", Scope.ADMINISTRATION),
          new Part("/search/index(/.*)?", Scope.ADMINISTRATION),
          new Part("/audit(/.*)?", Scope.ADMINISTRATION),
          new Part("/dead-letters(/.*)?", Scope.ADMINISTRATION),
          new Part("/people/[^/]+/(deactivation|successor)", Scope.ADMINISTRATION));

  /** What lets somebody in, or leads something out, longer than a token is good for. */
  private static final Pattern CLOSED =
      Pattern.compile("(/me/(tokens|sessions|feeds)|/hooks|/communities/[^/]+/hooks)(/.*)?");

  private static final List<Scope> COMMON_GROUND = List.of(Scope.WRITE);

  private Scopes() {}

  /**
   * The scopes of which a request needs one, the usual one first.
   *
   * @param path below the API's own: {@code /audiences/preview}
   */
  public static List<Scope> needed(String method, String path) {
    List<Scope> own = own(path);
    if (!READING.contains(method)) {
      return own;
    }
    return Stream.concat(Stream.of(Scope.READ), own.stream()).toList();
  }

  /** Whether no token opens it, whatever its scopes. */
  public static boolean isClosed(String path) {
    return CLOSED.matcher(path).matches();
  }

  static boolean allow(Set<Scope> scopes, String method, String path) {
    return needed(method, path).stream().anyMatch(scopes::contains);
  }

  /** The owner's roles that the token may use: to read what they may read, all of them. */
  static Set<String> roles(Set<String> owners, Set<Scope> scopes, String method) {
    Set<String> left = new HashSet<>(owners);
    if (!READING.contains(method) || !scopes.contains(Scope.READ)) {
      left.removeIf(role -> OF_ROLE.containsKey(role) && !scopes.contains(OF_ROLE.get(role)));
    }
    return left;
  }

  /** The scopes that would leave the owner the roles that are kept from the token. */
  static List<Scope> ofKept(Set<String> owners, Set<String> left) {
    return owners.stream()
        .filter(role -> !left.contains(role) && OF_ROLE.containsKey(role))
        .map(OF_ROLE::get)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Scope> own(String path) {
    return PARTS.stream()
        .filter(part -> part.path().matcher(path).matches())
        .map(Part::scopes)
        .findFirst()
        .orElse(COMMON_GROUND);
  }
}
