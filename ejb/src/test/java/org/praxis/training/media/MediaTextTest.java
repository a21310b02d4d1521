package org.praxis.training.media;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Media;

class MediaTextTest {
  private final AttachmentId film = AttachmentId.next();
  private final AttachmentId english = AttachmentId.next();
  private final AttachmentId german = AttachmentId.next();
  private final String written = "![A \\[b\\] film](attachment:" + film + "/video)";

  @Test
  void captionsAreAddedByLanguageAndTakenOutAgain() {
    String one = MediaText.captioned("a\n\n" + written, film.value(), "en", english);
    String two = MediaText.captioned(one, film.value(), "de", german);
    assertThat(Media.in(new Markup(two)).films().get(0).captions())
        .containsExactly(
            new Media.Captions(english.value(), "en"), new Media.Captions(german.value(), "de"));
    AttachmentId better = AttachmentId.next();
    String other = MediaText.captioned(two, film.value(), "en", better);
    assertThat(Media.in(new Markup(other)).films().get(0).captions())
        .containsExactlyInAnyOrder(
            new Media.Captions(better.value(), "en"), new Media.Captions(german.value(), "de"));
    String less = MediaText.without(MediaText.without(two, english), german);
    assertThat(less).isEqualTo("a\n\n" + written);
    assertThat(MediaText.without(two, film)).isEqualTo("a");
  }

  @Property(tries = 100)
  void whatIsAddedAndTakenOutLeavesTheTextAsItWas(@ForAll @AlphaChars String before) {
    String text = MediaText.with(before, written);
    assertThat(MediaText.without(text, film)).isEqualTo(before);
    assertThat(MediaText.without(text, english)).isEqualTo(text);
  }
}
