package org.praxis.communities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityArchived;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.MembersOnly;
import org.praxis.communities.NoSuchCommunity;
import org.praxis.communities.NotAMember;
import org.praxis.communities.NotKeeper;
import org.praxis.moderation.CharterDraft;
import org.praxis.people.PersonId;

class PlaceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @ParameterizedTest
  @EnumSource(Access.class)
  void anOutsiderReadsWhatIsOpenAndKnowsWhatIsNotPrivate(Access access) {
    Place outside = place(access, null, false);
    assertThat(outside.isReadable()).isEqualTo(access == Access.OPEN);
    assertThat(outside.isKnown()).isEqualTo(access != Access.PRIVATE);
    assertThat(outside.isWritable()).isFalse();
    assertThat(outside.isModerated()).isFalse();
    assertThatThrownBy(outside::writable)
        .isInstanceOf(access == Access.PRIVATE ? NoSuchCommunity.class : NotAMember.class);
    assertThatThrownBy(outside::moderated)
        .isInstanceOf(access == Access.PRIVATE ? NoSuchCommunity.class : NotKeeper.class);
    if (access != Access.OPEN) {
      assertThatThrownBy(outside::readable)
          .isInstanceOf(access == Access.PRIVATE ? NoSuchCommunity.class : MembersOnly.class);
    }
  }

  @ParameterizedTest
  @EnumSource(CommunityRole.class)
  void aMemberReadsAndWritesAndItsKeepersModerate(CommunityRole role) {
    Place inside = place(Access.PRIVATE, role, false);
    assertThat(inside.readable().writable()).isSameAs(inside);
    assertThat(inside.isModerated())
        .isEqualTo(role == CommunityRole.OWNER || role == CommunityRole.MODERATOR);
    assertThat(inside.isOwned()).isEqualTo(role == CommunityRole.OWNER);
    if (role != CommunityRole.OWNER) {
      assertThatThrownBy(inside::owned).isInstanceOf(NotKeeper.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Access.class)
  void whoModeratesTheCompanyReadsAndDecidesEverywhereAndWritesAndOwnsNowhere(Access access) {
    Place moderator = place(access, null, true);
    assertThat(moderator.readable().moderated()).isSameAs(moderator);
    assertThat(moderator.isOwned()).isFalse();
    assertThatThrownBy(moderator::writable).isInstanceOf(NotAMember.class);
  }

  @Test
  void anArchivedCommunityIsReadAndNotWrittenIn() {
    Place member = place(Access.OPEN, CommunityRole.OWNER, false);
    member.community().archive(NOW);
    assertThat(member.isReadable()).isTrue();
    assertThat(member.isWritable()).isFalse();
    assertThatThrownBy(member::writable).isInstanceOf(CommunityArchived.class);
    member.community().restore();
    assertThat(member.isWritable()).isTrue();
  }

  private static Place place(Access access, CommunityRole role, boolean everywhere) {
    CommunityDraft draft =
        new CommunityDraft("it", "IT", new CharterDraft("Help", List.of(), 0), access);
    return new Place(
        new Community(draft, PersonId.next(), NOW), new Reader(PersonId.next(), everywhere), role);
  }
}
