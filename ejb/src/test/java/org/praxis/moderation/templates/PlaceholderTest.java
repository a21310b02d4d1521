package org.praxis.moderation.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;

class PlaceholderTest {
  @Test
  void eachIsFilledWhereverItStandsAndWhatIsNoneStays() {
    assertThat(
            Placeholder.fill(
                "Hello {author}, {author}: “{title}” in {community} {x} {clause}",
                Map.of(
                    Placeholder.AUTHOR, "Lena $1 Weber",
                    Placeholder.TITLE, "How?",
                    Placeholder.COMMUNITY, "Bread")))
        .isEqualTo("Hello Lena $1 Weber, Lena $1 Weber: “How?” in Bread {x} {clause}");
    assertThat(Placeholder.in("{author} {x} {clauseText} {author}"))
        .containsExactly(Placeholder.AUTHOR, Placeholder.CLAUSE_TEXT);
  }

  @Test
  void aValueIsReadAsItsWordsAndNeverAsMarkdown() {
    String title = "*a* [b](https://x.example) <i> `c` d_e_f \\ & {author}";
    String filled =
        Placeholder.fill(
            "Of {title}", Map.of(Placeholder.TITLE, title, Placeholder.AUTHOR, "Lena"));
    assertThat(new Rendering().words(new Markup(filled))).isEqualTo("Of " + title);
  }

  @Test
  void whatAValueSaysIsNoPlaceholderWhenTheRestIsFilledLater() {
    String once = Placeholder.fill("Of {title}", Map.of(Placeholder.TITLE, "{author} & {title}"));
    assertThat(Placeholder.in(once)).isEmpty();
    assertThat(Placeholder.fill(once, Map.of(Placeholder.AUTHOR, "Lena"))).isEqualTo(once);
    assertThat(new Rendering().words(new Markup(once))).isEqualTo("Of {author} & {title}");
  }

  @Test
  void aSlipInATemplateAndAMessageOfPlaceholdersAloneAreRefused() {
    assertThatThrownBy(() -> Placeholder.expectKnown("Hello {autor}"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Placeholder.in("{clauseText}".repeat(31)))
        .isInstanceOf(InvalidInput.class);
    Placeholder.expectKnown("{author} { } {} {a b}");
  }
}
