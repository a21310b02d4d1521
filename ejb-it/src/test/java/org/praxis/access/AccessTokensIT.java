package org.praxis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.praxis.access.Crew.ADMIN;
import static org.praxis.access.Crew.AKOWALSKA;
import static org.praxis.access.Crew.HR;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.view.NewToken;
import org.praxis.access.view.TokenRow;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.people.Deactivating;
import org.praxis.people.People;
import org.praxis.people.Role;

@ExtendWith(ArquillianExtension.class)
class AccessTokensIT {

  @Inject AccessTokens tokens;
  @Inject TokenSignIn signIn;
  @Inject TokenSignInWithProvider withProvider;
  @Inject RolesSeen rolesSeen;
  @Inject Deactivating deactivating;
  @Inject Tidying tidying;
  @Inject People people;
  @Inject Rows rows;
  @Inject Statements statements;
  @Resource ManagedExecutorService threads;

  @Test
  void aTokenLetsItsPersonInForItsScopes() throws Exception {
    NewToken token = create(LEARNER, Scope.READ, Scope.WRITE);
    var me = LEARNER.call(() -> people.me().chip().id());
    assertThat(signIn.holder(token.secret()))
        .get()
        .extracting(TokenHolder::person, TokenHolder::uid, TokenHolder::scopes, TokenHolder::token)
        .containsExactly(me, "learner1", Set.of(Scope.READ, Scope.WRITE), token.id());
  }

  @Test
  void theDatabaseHasAHashAndNotTheSecret() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    String random = token.secret().substring("praxis_".length());
    assertThat(
            rows.read(
                "select 1 from access_token t where position(cast(? as text) in cast(t as text)) > 0",
                random))
        .isEmpty();
    assertThat(
            rows.read(
                "select 1 from access_token where position(cast(? as bytea) in secret_hash) > 0",
                random.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(
            rows.read(
                "select 1 from platform_audit a where position(cast(? as text) in cast(a as text)) > 0",
                random))
        .isEmpty();
    assertThat(random).endsWith(row(LEARNER, token.id()).lastFour());
  }

  @Test
  void aRevokedTokenOpensNothingAndLeavesTheList() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    assertThat(signIn.holder(token.secret())).isPresent();
    LEARNER.run(() -> tokens.revoke(token.id()));
    LEARNER.run(() -> tokens.revoke(token.id()));
    assertThat(signIn.holder(token.secret())).isEmpty();
    assertThat(LEARNER.call(tokens::mine)).extracting(TokenRow::id).doesNotContain(token.id());
    assertThat(audited("access.token.revoked", token)).isEqualTo(1);
  }

  @Test
  void aForeignTokenIsAsMissingAsOneThatNeverWas() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> tokens.revoke(token.id())))
        .isInstanceOf(NoSuchToken.class);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> tokens.revoke(TokenId.next())))
        .isInstanceOf(NoSuchToken.class);
    assertThat(signIn.holder(token.secret())).isPresent();
    assertThat(COLLEAGUE.call(tokens::mine)).extracting(TokenRow::id).doesNotContain(token.id());
  }

  @Test
  void anExpiredTokenOpensNothingAndIsShownAsExpiredForAMonth() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    age(token, "91 days");
    assertThat(signIn.holder(token.secret())).isEmpty();
    assertThat(row(LEARNER, token.id()).expired()).isTrue();
    age(token, "31 days");
    assertThat(LEARNER.call(tokens::mine)).extracting(TokenRow::id).doesNotContain(token.id());
    tidying.tidy();
    assertThat(rows.read("select 1 from access_token where id = ?", token.id().value())).isEmpty();
  }

  @Test
  void aTokenSleepsWhileItsPersonIsDeactivated() throws Exception {
    NewToken token = create(COLLEAGUE, Scope.READ);
    var person = COLLEAGUE.call(() -> people.me().chip().id());
    ADMIN.run(() -> deactivating.deactivate(person));
    try {
      assertThat(signIn.holder(token.secret())).isEmpty();
    } finally {
      ADMIN.run(() -> deactivating.reactivate(person));
    }
    assertThat(signIn.holder(token.secret())).isPresent();
  }

  @Test
  void anyOtherSecretOpensNothing() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    String other = token.secret().substring(0, 49) + (token.secret().charAt(49) == 'A' ? 'B' : 'A');
    assertThat(signIn.holder(other)).isEmpty();
    assertThat(signIn.holder("praxis_' or 1=1 --")).isEmpty();
    assertThat(signIn.holder("x".repeat(10_000))).isEmpty();
  }

  @Test
  void theFirstUseIsInTheAuditLogAndUseIsWrittenDownOnceAMinute() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    assertThat(row(LEARNER, token.id()).lastUsed()).isNull();
    signIn.holder(token.secret());
    Instant first = row(LEARNER, token.id()).lastUsed();
    signIn.holder(token.secret());
    assertThat(row(LEARNER, token.id()).lastUsed()).isEqualTo(first).isNotNull();
    rows.change(
        "update access_token set last_used_at = last_used_at - interval '2 minutes' where id = ?",
        token.id().value());
    signIn.holder(token.secret());
    assertThat(row(LEARNER, token.id()).lastUsed()).isAfterOrEqualTo(first);
    assertThat(audited("access.token.created", token)).isEqualTo(1);
    assertThat(audited("access.token.firstUsed", token)).isEqualTo(1);
  }

  @Test
  void aRequestWithATokenCostsOneStatement() throws Exception {
    NewToken token = create(LEARNER, Scope.READ);
    signIn.holder(token.secret());
    assertThat(statements.of(() -> signIn.holder(token.secret()))).isEqualTo(1);
  }

  @Test
  void everyMistakeInADraftIsNamedAtOnce() {
    TokenDraft draft = new TokenDraft(" ", Set.of(), Instant.now().minusSeconds(1));
    assertThat(mistakes(LEARNER, draft))
        .containsExactlyInAnyOrder(
            "label platform.written.blank",
            "scopes access.token.scope.none",
            "expires platform.ahead.past");
    assertThat(mistakes(LEARNER, new TokenDraft("x".repeat(81), null, null)))
        .containsExactlyInAnyOrder(
            "label platform.written.tooLong",
            "scopes access.token.scope.none",
            "expires platform.ahead.past");
  }

  @Test
  void aTokenExpiresWithinAYear() {
    assertThat(mistakes(LEARNER, draft(Duration.ofDays(367), Scope.READ)))
        .containsExactly("expires platform.ahead.tooFar");
  }

  @Test
  void aScopeThatMyRolesCannotUseIsRefused() throws Exception {
    assertThat(mistakes(LEARNER, draft(Duration.ofDays(30), Scope.READ, Scope.ADMINISTRATION)))
        .containsExactly("scopes access.token.scope.notYours");
    assertThat(create(LEARNER, Scope.TRAINING).scopes()).containsExactly(Scope.TRAINING);
    assertThat(create(LEARNER, Scope.MODERATION).scopes()).containsExactly(Scope.MODERATION);
    assertThat(create(HR, Scope.ADMINISTRATION).scopes()).containsExactly(Scope.ADMINISTRATION);
    assertThat(create(ADMIN, Scope.ADMINISTRATION).scopes()).containsExactly(Scope.ADMINISTRATION);
  }

  @Test
  void fiftyTokensAreEnoughEvenWhenManyAreCreatedAtOnce() throws Exception {
    for (TokenRow row : AKOWALSKA.call(tokens::mine)) {
      AKOWALSKA.run(() -> tokens.revoke(row.id()));
    }
    for (int i = 0; i < AccessTokens.MOST - 3; i++) {
      create(AKOWALSKA, Scope.READ);
    }
    List<Future<NewToken>> created = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Callable<NewToken> one = () -> create(AKOWALSKA, Scope.READ);
      created.add(threads.submit(one));
    }
    int refused = 0;
    for (Future<NewToken> one : created) {
      try {
        one.get();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(TooManyTokens.class);
        refused++;
      }
    }
    assertThat(refused).isEqualTo(5);
    assertThat(AKOWALSKA.call(tokens::mine)).hasSize(AccessTokens.MOST);
  }

  @Test
  void theRolesOfTheLastSignInAreRemembered() throws Exception {
    NewToken token = create(MODERATOR, Scope.READ);
    var person = MODERATOR.call(() -> people.me().chip().id());
    rolesSeen.remember(person, Set.of(Role.MEMBER, Role.MODERATOR, "a,b", "someGroup"));
    assertThat(signIn.holder(token.secret()).orElseThrow().lastRoles())
        .containsExactlyInAnyOrder(Role.MEMBER, Role.MODERATOR);
    rolesSeen.remember(person, Set.of());
    assertThat(signIn.holder(token.secret()).orElseThrow().lastRoles()).isEmpty();
  }

  /** There is no directory that could be asked whether they are still with the company. */
  @Test
  void whereAProviderSignsPeopleInATokenSleepsWhenItsPersonHasNotComeForAMonth() throws Exception {
    NewToken token = create(MODERATOR, Scope.READ);
    var person = MODERATOR.call(() -> people.me().chip().id());
    rolesSeen.remember(person, Set.of(Role.MEMBER));
    assertThat(withProvider.holder(token.secret())).isPresent();

    rows.change(
        "update access_person_roles set seen_at = now() - interval '31 days' where person = ?",
        person.value());
    assertThat(withProvider.holder(token.secret())).isEmpty();
    assertThat(signIn.holder(token.secret())).as("where a directory is asked").isPresent();

    rows.change("delete from access_person_roles where person = ?", person.value());
    assertThat(withProvider.holder(token.secret())).isEmpty();
    rolesSeen.remember(person, Set.of(Role.MEMBER));
    assertThat(withProvider.holder(token.secret())).isPresent();
  }

  private NewToken create(As person, Scope... scopes) throws Exception {
    return person.call(() -> tokens.create(draft(Duration.ofDays(90), scopes)));
  }

  private static TokenDraft draft(Duration lifetime, Scope... scopes) {
    return new TokenDraft("a script", Set.of(scopes), Instant.now().plus(lifetime));
  }

  private List<String> mistakes(As person, TokenDraft draft) {
    return catchThrowableOfType(
            ConstraintViolationException.class, () -> person.call(() -> tokens.create(draft)))
        .getConstraintViolations()
        .stream()
        .map(
            violation -> {
              String path = violation.getPropertyPath().toString();
              return path.substring(path.lastIndexOf('.') + 1)
                  + " "
                  + violation.getMessageTemplate();
            })
        .toList();
  }

  private TokenRow row(As person, TokenId id) throws Exception {
    return person.call(tokens::mine).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void age(NewToken token, String by) {
    rows.change(
        "update access_token set created_at = created_at - interval '"
            + by
            + "', expires_at = expires_at - interval '"
            + by
            + "' where id = ?",
        token.id().value());
  }

  private long audited(String action, NewToken token) {
    return ((Number)
            rows.read(
                    "select count(*) from platform_audit where action = ? and subject = ?",
                    action,
                    token.id().toString())
                .get(0))
        .longValue();
  }
}
