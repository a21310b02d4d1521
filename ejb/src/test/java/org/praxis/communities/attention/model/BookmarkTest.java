package org.praxis.communities.attention.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.praxis.communities.attention.BookmarkDraft;
import org.praxis.platform.InvalidInput;

class BookmarkTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  private final Bookmark bookmark = new Bookmark();

  @Test
  void aNoteOfNothingIsNone() {
    bookmark.change(new BookmarkDraft(" \u202E ", null), NOW);
    assertThat(bookmark.note()).isNull();
  }

  @Test
  void aReminderThatStaysMayBePast() {
    bookmark.change(new BookmarkDraft(null, TOMORROW), NOW);
    bookmark.change(new BookmarkDraft("later", TOMORROW), TOMORROW.plusSeconds(60));
    assertThat(bookmark.remindAt()).isEqualTo(TOMORROW);
    assertThat(bookmark.note()).isEqualTo("later");
  }

  @Test
  void aNewReminderLiesAheadAndNotInYears() {
    for (Instant at : new Instant[] {NOW, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(731))}) {
      assertThatThrownBy(() -> bookmark.change(new BookmarkDraft(null, at), NOW))
          .isInstanceOf(InvalidInput.class);
    }
    bookmark.change(new BookmarkDraft(null, NOW.plus(Duration.ofDays(730))), NOW);
    assertThat(bookmark.isReminded()).isFalse();
  }
}
