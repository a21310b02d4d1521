package org.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.access.Crew.ADMIN;
import static org.praxis.access.Crew.AGIRARD;
import static org.praxis.access.Crew.HR;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.view.DirectoryRow;
import org.praxis.access.view.FoundGroup;
import org.praxis.access.view.SignInTest;
import org.praxis.directory.Encryption;
import org.praxis.directory.SignInTrace.Password;
import org.praxis.people.Deactivating;
import org.praxis.people.People;
import org.praxis.platform.InvalidInput;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.ServerAuthenticationContext;

@ExtendWith(ArquillianExtension.class)
class DirectoryInspectionIT {

  @Inject DirectoryInspection inspection;
  @Inject Deactivating deactivating;
  @Inject People people;
  @Inject Rows rows;

  @Test
  void theDirectoryOfTheSampleCompanyAnswersAndIsNotEncrypted() throws Exception {
    List<DirectoryRow> states = ADMIN.call(inspection::states);
    assertThat(states).hasSize(1);
    DirectoryRow main = states.get(0);
    assertThat(main.name()).isEqualTo("main");
    assertThat(main.addresses()).singleElement().asString().startsWith("ldap://127.0.0.1:");
    assertThat(main.encryption()).isEqualTo(Encryption.NONE);
    assertThat(main.reachable()).isTrue();
    assertThat(main.answeredInMillis()).isNotNull();
    assertThat(main.certificateEnds()).isNull();
  }

  @Test
  void aGroupWithinAGroupIsShownWithItsWayAndItsRole() throws Exception {
    SignInTest test = test(" Moderator2 ", null);
    assertThat(test.name()).isEqualTo("moderator2");
    assertThat(test.login()).isEqualTo("moderator2");
    assertThat(test.asked())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.filter()).isEqualTo("(uid=moderator2)");
              assertThat(look.base()).isEqualTo("ou=people,dc=corp,dc=example");
              assertThat(look.dn()).isEqualTo("uid=moderator2,ou=people,dc=corp,dc=example");
              assertThat(look.failure()).isNull();
            });
    FoundGroup moderators = group(test, "praxis-moderators");
    assertThat(moderators.dn()).startsWith("cn=praxis-moderators,");
    assertThat(moderators.through()).isNotNull();
    assertThat(group(test, "office-berlin").through()).isNull();
    assertThat(test.roles()).containsExactly("member", "moderator");
    assertThat(test.password()).isEqualTo(Password.NOT_ASKED);
  }

  @Test
  void aPasswordIsAcceptedOrRefusedAndStandsNowhere() throws Exception {
    SignInTest right = test("agirard", "praxis");
    assertThat(right.password()).isEqualTo(Password.ACCEPTED);
    String wrong = "wrong-" + UUID.randomUUID();
    SignInTest refused = test("agirard", wrong);
    assertThat(refused.password()).isEqualTo(Password.REFUSED);
    assertThat(refused.roles()).isEqualTo(right.roles());
    assertThat(refused.toString()).doesNotContain(wrong);
    assertThat(new SignInTestDraft("agirard", wrong).toString()).doesNotContain(wrong);
    assertThat(
            rows.read(
                "select 1 from platform_audit a where position(cast(? as text) in cast(a as text)) > 0",
                wrong))
        .isEmpty();
  }

  @Test
  void aPasswordThatIsTriedHereCountsLikeOneAtTheDoor() throws Exception {
    String name = "nobody-" + UUID.randomUUID();
    Origin desk = origin();
    for (int i = 0; i < 5; i++) {
      test(name, "guess" + i, desk);
    }
    assertThatThrownBy(() -> test(name, "guess", desk)).isInstanceOf(TooManyAttempts.class);
    assertThat(test(name, null, desk).login()).isNull();
  }

  @Test
  void whoIsDeactivatedIsShownSo() throws Exception {
    var person = AGIRARD.call(() -> people.me().chip().id());
    ADMIN.run(() -> deactivating.deactivate(person));
    try {
      SignInTest closed = test("agirard", null);
      assertThat(closed.person().id()).isEqualTo(person);
      assertThat(closed.person().closedAt()).isNotNull();
      assertThat(closed.person().since()).isNotNull();
      assertThat(closed.roles()).contains("member");
    } finally {
      ADMIN.run(() -> deactivating.reactivate(person));
    }
    assertThat(test("agirard", null).person().closedAt()).isNull();
  }

  @Test
  void onlyAdministratorsSeeIt() {
    assertThatThrownBy(() -> HR.call(inspection::states)).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                HR.call(
                    () ->
                        inspection.test(
                            new SignInTestDraft("learner1", null), origin(), this::roles)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> HR.call(() -> people.acquaintance("learner1")))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aHostileNameFindsNobody() throws Exception {
    SignInTest pattern = test("*)(uid=*", null);
    assertThat(pattern.asked())
        .singleElement()
        .satisfies(look -> assertThat(look.filter()).isEqualTo("(uid=\\2a\\29\\28uid=\\2a)"));
    assertThat(pattern.login()).isNull();
    assertThat(pattern.groups()).isEmpty();
    for (String nobodys : List.of("learner1\u0000", "a\nb")) {
      assertThatThrownBy(() -> test(nobodys, null)).isInstanceOf(InvalidInput.class);
    }
    for (String nobodys : List.of("x".repeat(10_240), " ")) {
      assertThatThrownBy(() -> test(nobodys, null))
          .isInstanceOf(ConstraintViolationException.class);
    }
  }

  /** A name that is nobody's may be a password in the wrong field. */
  @Test
  void aTestIsInTheAuditLogAndNamesOnlyWhoIsKnown() throws Exception {
    Origin known = origin();
    test("agirard", null, known);
    assertThat(
            rows.read(
                "select actor || ' ' || subject || ' ' || (details ->> 'password') from platform_audit"
                    + " where action = 'access.directory.tested' and address = ?",
                known.address()))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("admin1 agirard not_asked");
    Origin unknown = origin();
    test("hunter2", null, unknown);
    assertThat(
            rows.read(
                "select subject from platform_audit where action = 'access.directory.tested' and address = ?",
                unknown.address()))
        .hasSize(1)
        .first()
        .isNull();
  }

  private SignInTest test(String name, String password) throws Exception {
    return test(name, password, origin());
  }

  private SignInTest test(String name, String password, Origin origin) throws Exception {
    return ADMIN.call(
        () -> inspection.test(new SignInTestDraft(name, password), origin, this::roles));
  }

  // As the web tier asks the server.
  private Set<String> roles(String login) {
    ServerAuthenticationContext context =
        SecurityDomain.getCurrent().createNewAuthenticationContext();
    try {
      context.setAuthenticationName(login);
      assertThat(context.authorize()).isTrue();
      context.succeed();
    } catch (RealmUnavailableException e) {
      throw new AssertionError(e);
    }
    Set<String> roles = new HashSet<>();
    context.getAuthorizedIdentity().getRoles().forEach(roles::add);
    return roles;
  }

  private static FoundGroup group(SignInTest test, String name) {
    return test.groups().stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + test.groups()));
  }

  // Of each test its own, so that none throttles another.
  private static Origin origin() {
    return new Origin("desk-" + UUID.randomUUID(), null);
  }
}
