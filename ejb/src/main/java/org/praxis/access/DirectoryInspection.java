package org.praxis.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.praxis.access.view.DirectoryLook;
import org.praxis.access.view.DirectoryRow;
import org.praxis.access.view.FoundGroup;
import org.praxis.access.view.SignInTest;
import org.praxis.directory.DirectoryPerson;
import org.praxis.directory.DirectoryState;
import org.praxis.directory.SignInTrace;
import org.praxis.directory.SignInTrace.Look;
import org.praxis.directory.SignInTrace.Password;
import org.praxis.people.Caller;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.people.directory.CompanyDirectory;
import org.praxis.people.directory.DirectoryDown;
import org.praxis.people.view.Acquaintance;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** How the company's directories do, and why somebody can or cannot sign in. */
@Stateless
@RolesAllowed(Role.ADMIN)
// A directory may take its time; no connection to the database is held meanwhile.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryInspection {
  private static final Duration SOON = Duration.ofDays(30);

  @Inject CompanyDirectory directory;
  @Inject Throttle throttle;
  @Inject People people;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** In the order in which they are asked; none where an OpenID provider signs people in. */
  public List<DirectoryRow> states() {
    return directory.isUsed()
        ? directory.directories().states().stream().map(this::row).toList()
        : List.of();
  }

  /**
   * What a sign-in would find, asked now: this node forgets what it believed of that name. The test
   * is recorded, and a password that is tried counts like one at the door.
   *
   * @param rolesOf the server's answer to which roles somebody's groups give, by login
   * @throws InvalidInput of a name that no directory would be asked for
   * @throws NoDirectory where an OpenID provider signs people in
   * @throws TooManyAttempts when a password would be tried and has to wait first
   */
  public SignInTest test(
      @NotNull @Valid SignInTestDraft draft, Origin origin, Function<String, Set<String>> rolesOf) {
    if (!directory.isUsed()) {
      throw new NoDirectory();
    }
    if (draft.name().chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("name", "platform.unstorable");
    }
    if (draft.hasPassword()) {
      admit(draft.name(), origin);
    }
    char[] password = draft.hasPassword() ? draft.password().toCharArray() : null;
    SignInTrace trace = directory.directories().trace(draft.name(), password);
    Optional<Look> found = trace.found();
    Password outcome = found.map(Look::password).orElse(Password.NOT_ASKED);
    if (draft.hasPassword()) {
      settle(draft.name(), origin, trace, outcome);
    }
    Optional<String> login = found.flatMap(look -> login(trace.name()));
    Optional<Acquaintance> person = people.acquaintance(login.orElse(trace.name()));
    record(login.or(() -> person.map(Acquaintance::uid)), found, outcome, origin);
    return new SignInTest(
        trace.name(),
        trace.looks().stream().map(DirectoryInspection::look).toList(),
        login.orElse(null),
        found.map(DirectoryInspection::groups).orElse(List.of()),
        login.map(name -> roles(name, rolesOf)).orElse(null),
        outcome,
        person.orElse(null));
  }

  private void admit(String name, Origin origin) {
    Optional<Throttle.Wait> wait = throttle.admit(name, origin.address());
    if (wait.isPresent()) {
      record(null, origin, Map.of("password", "throttled"));
      throw new TooManyAttempts(wait.get().time());
    }
  }

  // As at the door: a password that nobody looked at, because a directory was down, was no attempt.
  private void settle(String name, Origin origin, SignInTrace trace, Password outcome) {
    boolean down = trace.looks().stream().anyMatch(look -> look.failure().isPresent());
    if (outcome == Password.ACCEPTED) {
      throttle.succeeded(name, origin.address());
    } else if (outcome == Password.NOT_ASKED && down) {
      throttle.uncount(name, origin.address());
    }
  }

  private Optional<String> login(String name) {
    try {
      return directory.fresh(name).map(DirectoryPerson::login);
    } catch (DirectoryDown e) {
      return Optional.empty(); // it went away between two questions; what it said before is shown
    }
  }

  private List<String> roles(String login, Function<String, Set<String>> rolesOf) {
    try {
      return people.inOrder(rolesOf.apply(login));
    } catch (DirectoryDown e) {
      return null; // it went away between two questions; what it said before is shown
    }
  }

  // A name that is nobody's may be a password in the wrong field, and is not kept.
  private void record(
      Optional<String> subject, Optional<Look> found, Password password, Origin origin) {
    Map<String, String> details = new HashMap<>();
    details.put("directory", found.map(Look::directory).orElse(null));
    details.put("password", password.name().toLowerCase(Locale.ROOT));
    record(subject.orElse(null), origin, details);
  }

  private void record(String subject, Origin origin, Map<String, String> details) {
    audit.record(
        new AuditEntry(
            "access.directory.tested", caller.name(), subject, origin.address(), details));
  }

  private DirectoryRow row(DirectoryState state) {
    Instant ends = state.certificateEnds().orElse(null);
    return new DirectoryRow(
        state.name(),
        List.of(state.urls().split(" ")),
        state.encryption(),
        state.isReachable(),
        state.answeredIn().map(Duration::toMillis).orElse(null),
        state.failure().orElse(null),
        ends,
        ends != null && ends.isBefore(clock.instant().plus(SOON)));
  }

  private static DirectoryLook look(Look look) {
    return new DirectoryLook(
        look.directory(),
        look.base(),
        look.filter(),
        look.dn().orElse(null),
        look.failure().orElse(null));
  }

  private static List<FoundGroup> groups(Look look) {
    return look.groups().stream()
        .map(group -> new FoundGroup(group.name(), group.dn(), group.through().orElse(null)))
        .toList();
  }
}
