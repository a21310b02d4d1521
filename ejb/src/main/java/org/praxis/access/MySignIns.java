package org.praxis.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.praxis.access.view.SignInRow;
import org.praxis.people.Caller;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.audit.Audited;

/** What the audit log knows of attempts to sign in as the caller, by themselves or by others. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MySignIns {
  private static final int SHOWN = 20;
  private static final List<String> ACTIONS =
      Stream.of(SignInOutcome.values()).map(SignInOutcome::action).toList();

  @Inject AuditLog audit;
  @Inject Caller caller;

  /** The latest first. */
  public List<SignInRow> latest() {
    return audit.latest(caller.name(), ACTIONS, SHOWN).stream().map(MySignIns::row).toList();
  }

  private static SignInRow row(Audited audited) {
    Map<String, String> details = audited.entry().details();
    return new SignInRow(
        audited.at(),
        SignInOutcome.of(audited.entry().action()),
        Way.valueOf(details.get("way")),
        audited.entry().address(),
        details.get("browser"),
        details.get("system"));
  }
}
