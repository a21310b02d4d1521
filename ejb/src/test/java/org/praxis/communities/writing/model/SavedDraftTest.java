package org.praxis.communities.writing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.communities.writing.DraftGone;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftOvertaken;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.DraftText;
import org.praxis.people.PersonId;

class SavedDraftTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  @Test
  void whatWasSavedElsewhereMeanwhileIsNotWrittenOver() {
    SavedDraft draft = begun(null);
    assertThatThrownBy(() -> draft.save(text("other", 7L), NOW.plusSeconds(5)))
        .isInstanceOfSatisfying(
            DraftOvertaken.class, e -> assertThat(e.arguments()).containsExactly(NOW));
    assertThatThrownBy(() -> draft.save(text("other", null), NOW))
        .isInstanceOf(DraftOvertaken.class);
    assertThat(draft.text()).isEqualTo("first");
  }

  @Test
  void whatGoesOnIsSaved() {
    SavedDraft draft = begun(null);
    draft.save(text("second\r\nline\0", 0L), NOW.plusSeconds(5));
    assertThat(draft.text()).isEqualTo("second\nline");
    assertThat(draft.savedAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void aDraftThatIsGoneDoesNotComeBackByItself() {
    assertThatThrownBy(() -> begun(3L)).isInstanceOf(DraftGone.class);
  }

  private static SavedDraft begun(Long version) {
    return new SavedDraft(
        DraftId.next(), new PersonId(UUID.randomUUID()), text("first", version), NOW);
  }

  private static DraftText text(String text, Long version) {
    return new DraftText(DraftPurpose.TOPIC, UUID.randomUUID(), "QUESTION", "title", text, version);
  }
}
