package org.praxis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.harness.As;

/**
 * What somebody may do is what the directory says: its groups, nested ones too, and nothing else.
 */
@ExtendWith(ArquillianExtension.class)
class SignInIT {

  @Inject GuardedRoom room;
  @Inject People people;

  @Test
  void aModeratorMayWhatModeratorsMay() throws Exception {
    assertThat(As.person("moderator1").call(room::enterAsModerator)).isEqualTo("moderator1");
  }

  @Test
  void aLearnerMayNot() {
    var learner = As.person("learner1");

    assertThatThrownBy(() -> learner.call(room::enterAsModerator))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aTeamInsideTheGroupHasItsRole() throws Exception {
    assertThat(As.person("moderator2").call(room::enterAsModerator)).isEqualTo("moderator2");
  }

  @Test
  void aNameInAnotherCaseIsTheSamePerson() throws Exception {
    assertThat(As.person("MODERATOR1").call(room::enterAsModerator)).isEqualTo("moderator1");
  }

  /** A telephone's keyboard adds the space by itself, and a directory passes over it. */
  @Test
  void aSpaceBehindTheNameMakesNoOtherPerson() throws Exception {
    var person = As.person("learner1").call(() -> people.me().chip().id());
    assertThat(As.person("learner1 ").call(() -> people.me().chip().id())).isEqualTo(person);
  }

  @Test
  void eachRoleHasItsGroup() throws Exception {
    assertThat(is("trainer1", Role.TRAINER)).isTrue();
    assertThat(is("hr1", Role.HR)).isTrue();
    assertThat(is("admin1", Role.ADMIN)).isTrue();
  }

  /** trainer1 is in the mailing list "hr". */
  @Test
  void aGroupThatIsCalledLikeARoleGrantsNothing() throws Exception {
    assertThat(is("trainer1", Role.HR)).isFalse();
  }

  @Test
  void whoSignedInIsAMemberAndAVisitorIsNot() throws Exception {
    assertThat(is("learner1", Role.MEMBER)).isTrue();
    assertThat(room.callerIs(Role.MEMBER)).isFalse();
  }

  @Test
  void aWrongPasswordSignsNobodyIn() {
    assertThatThrownBy(() -> As.person("moderator1", "wrong"))
        .isInstanceOf(SecurityException.class);
  }

  /** Many directories take a bind without a password for an anonymous one, and say yes. */
  @Test
  void anEmptyPasswordSignsNobodyIn() {
    assertThatThrownBy(() -> As.person("moderator1", "")).isInstanceOf(SecurityException.class);
  }

  @Test
  void aNameIsNoSearchPattern() {
    assertThatThrownBy(() -> As.person("moderator*")).isInstanceOf(SecurityException.class);
  }

  private boolean is(String person, String role) throws Exception {
    return As.person(person).call(() -> room.callerIs(role));
  }
}
