package org.praxis.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.access.Scope;
import org.praxis.people.Role;

class ScopesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me",
        "/people",
        "/people/1",
        "/people/experts",
        "/people/suggestions",
        "/people/1/successor",
        "/people/sync",
        "/audiences",
        "/offices",
        "/duties/vacant",
        "/directories",
        "/moderation/cases",
        "/training/tracks"
      })
  void toReadReadIsEnough(String path) {
    assertThat(Scopes.allow(Set.of(Scope.READ), "GET", path)).isTrue();
    assertThat(Scopes.needed("GET", path)).startsWith(Scope.READ);
  }

  @Test
  void toReadTheOwnersRolesAreNotKeptFromTheToken() {
    Set<String> owners = Set.of(Role.MEMBER, Role.HR, Role.TRAINER);
    assertThat(Scopes.roles(owners, Set.of(Scope.READ), "GET")).isEqualTo(owners);
    assertThat(Scopes.roles(owners, Set.of(Scope.READ, Scope.WRITE), "POST"))
        .containsExactly(Role.MEMBER);
    assertThat(Scopes.roles(owners, Set.of(Scope.ADMINISTRATION), "GET"))
        .containsExactlyInAnyOrder(Role.MEMBER, Role.HR);
  }

  @ParameterizedTest
  @CsvSource({
    "/people, WRITE",
    "/people/1, WRITE",
    "/people/experts, WRITE",
    "/people/1/reports, WRITE",
    "/people/1/successor, ADMINISTRATION",
    "/people/1/deactivation, ADMINISTRATION",
    "/people/sync, ADMINISTRATION",
    "/people/sync/1/cancellation, ADMINISTRATION",
    "/offices, ADMINISTRATION",
    "/offices/1, ADMINISTRATION",
    "/audiences, ADMINISTRATION",
    "/audiencesx, WRITE",
    "/guidelines/editions, ADMINISTRATION",
    "/guidelines/rules, ADMINISTRATION",
    "/guidelines/rules/1/on, ADMINISTRATION",
    "/guidelines/acknowledgements, WRITE",
    "/duties/vacant, ADMINISTRATION",
    "/holds, ADMINISTRATION",
    "/holds/1/lifting, ADMINISTRATION",
    "/duties/1, WRITE",
    "/me/enrolments, TRAINING",
    "/me/assignments/1/extensions, TRAINING",
    "/training/tracks/t/enrolments, TRAINING",
    "/training/reminders, ADMINISTRATION",
    "/training/compliance/tracks/t, ADMINISTRATION",
    "/me/notices, WRITE",
    "/topics/1/replies, WRITE"
  })
  void whereOneChangesSomethingOneReadsToo(String path, Scope scope) {
    assertThat(Scopes.needed("PUT", path)).containsExactly(scope);
    assertThat(Scopes.needed("GET", path)).containsExactly(Scope.READ, scope);
  }

  @ParameterizedTest
  @CsvSource({
    "/me/tokens, true",
    "/me/tokens/1, true",
    "/me/feeds, true",
    "/hooks/1/secret, true",
    "/communities/bread/hooks, true",
    "/communities/bread/hooks/, true",
    "/communities/hooks, false",
    "/me, false"
  })
  void whatOutlastsATokenIsClosedToTokens(String path, boolean closed) {
    assertThat(Scopes.isClosed(path)).isEqualTo(closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/training/assignments/1",
        "/training/exemptions",
        "/training/extensions/1/answer",
        "/training/needs/1/answer",
        "/training/evidence/1/answer",
        "/training/transcripts/1",
        "/training/drafts",
        "/training/tracks/t/draft/publication",
        "/training/tracks/t/cockpit/messages",
        "/training/messages/1",
        "/training/tracks/t/steps/1/sessions",
        "/training/sessions/1/cancellation",
        "/certificates/PX-1/revocation"
      })
  void whatHrDoesInTrainingTakesOneScopeAndTheRoleStays(String path) {
    assertThat(Scopes.needed("POST", path)).containsExactly(Scope.TRAINING, Scope.ADMINISTRATION);
    assertThat(Scopes.allow(Set.of(Scope.ADMINISTRATION), "POST", path)).isTrue();
    assertThat(Scopes.roles(Set.of(Role.HR), Set.of(Scope.ADMINISTRATION), "POST"))
        .containsExactly(Role.HR);
    assertThat(Scopes.allow(Set.of(Scope.TRAINING), "POST", path))
        .as("by whom a track is looked after")
        .isTrue();
  }

  @Test
  void aCertificateIsReadAsByEveryMember() {
    assertThat(Scopes.needed("GET", "/certificates/PX-1")).containsExactly(Scope.READ, Scope.WRITE);
  }

  @Test
  void aDutyIsHandedOverByWhoHasItAndByAdministrators() {
    assertThat(Scopes.needed("PUT", "/duties/1/holder"))
        .containsExactly(Scope.WRITE, Scope.ADMINISTRATION);
  }
}
