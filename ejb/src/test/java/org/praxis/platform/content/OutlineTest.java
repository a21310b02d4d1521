package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {
  private final Rendering rendering = new Rendering();

  @Test
  void headingsAreTheContentsWithPlacesToGoTo() {
    Outline outline = of("# Before you begin\n\ntext\n\n## What you *need* & why\n\n# Steps");
    assertThat(outline.entries())
        .containsExactly(
            new Outline.Entry(1, "Before you begin", "s-before-you-begin"),
            new Outline.Entry(2, "What you need & why", "s-what-you-need-why"),
            new Outline.Entry(1, "Steps", "s-steps"));
    assertThat(outline.html())
        .contains("<h3 id=\"s-before-you-begin\">Before you begin</h3>")
        .contains("<h4 id=\"s-what-you-need-why\">What you <em>need</em> &amp; why</h4>");
  }

  @Test
  void theSameHeadingTwiceHasTwoPlaces() {
    assertThat(of("# Steps\n\n# Steps\n\n# Steps").entries())
        .extracting(Outline.Entry::anchor)
        .containsExactly("s-steps", "s-steps-2", "s-steps-3");
  }

  @Test
  void aPlaceStaysTheSameWhenOthersComeAndGo() {
    assertThat(of("# New\n\n# Steps").entries().get(1).anchor())
        .isEqualTo(of("# Steps\n\n# Later").entries().get(0).anchor());
  }

  @Test
  void aHeadingInCodeIsNone() {
    assertThat(of("```\n# no\n<h3>no</h3>\n```\n\n<h3>no</h3>").entries()).isEmpty();
  }

  @Test
  void scriptInAHeadingStaysText() {
    Outline outline = of("# \"><script>alert(1)</script>");
    assertThat(outline.html()).doesNotContain("<script");
    assertThat(outline.entries().get(0).anchor()).isEqualTo("s-script-alert-1-script");
  }

  @Test
  void otherLettersAndLongHeadingsHavePlacesToo() {
    assertThat(of("# Größe ändern\n\n# 設定").entries())
        .extracting(Outline.Entry::anchor)
        .containsExactly("s-größe-ändern", "s-設定");
    assertThat(of("# " + "word ".repeat(100)).entries().get(0).anchor()).hasSize(60);
  }

  private Outline of(String markdown) {
    return Outline.of(rendering.html(new Markup(markdown)));
  }
}
