package org.praxis.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicFormsTest {
  @Test
  void aLetterJoinsThoseBesideIt() {
    // beh beh beh: initial, medial, final.
    assertThat(ArabicForms.shape("\u0628\u0628\u0628")).isEqualTo("\uFE91\uFE92\uFE90");
    assertThat(ArabicForms.shape("\u0628")).isEqualTo("\uFE8F");
  }

  @Test
  void whatJoinsOnOneSideAloneEndsTheJoining() {
    // beh alef beh: alef joins beh before it, and nothing after.
    assertThat(ArabicForms.shape("\u0628\u0627\u0628")).isEqualTo("\uFE91\uFE8E\uFE8F");
  }

  @Test
  void lamAndAlefAreOneSign() {
    assertThat(ArabicForms.shape("\u0644\u0627")).isEqualTo("\uFEFB");
    assertThat(ArabicForms.shape("\u0628\u0644\u0627")).isEqualTo("\uFE91\uFEFC");
  }

  @Test
  void marksDoNotPartLettersAndOtherWritingStaysAsItIs() {
    assertThat(ArabicForms.shape("\u0628\u064E\u0628")).isEqualTo("\uFE91\u064E\uFE90");
    assertThat(ArabicForms.shape("Anna 12")).isEqualTo("Anna 12");
  }

  @Test
  void bracketsTurnAndMarksStayWithTheirLetter() {
    assertThat(new Direction().reorderRTLTextToLTR("(\u05D0\u05B8\u05D1)"))
        .isEqualTo("(\u05D1\u05D0\u05B8)");
  }
}
