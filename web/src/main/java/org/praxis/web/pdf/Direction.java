package org.praxis.web.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;

/** Text that runs from right to left, among such that does not. */
final class Direction implements BidiSplitter, BidiReorderer {
  private static final String OPENING = "([{<\u00AB\u2039";
  private static final String CLOSING = ")]}>\u00BB\u203A";

  private Bidi runs;

  @Override
  public void setParagraph(String paragraph, byte direction) {
    runs = new Bidi(paragraph, base(direction));
  }

  private static int base(byte direction) {
    return switch (direction) {
      case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
      case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
      default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    };
  }

  @Override
  public int countTextRuns() {
    return runs.getRunCount();
  }

  @Override
  public BidiTextRun getVisualRun(int run) {
    int start = runs.getRunStart(run);
    return new BidiTextRun(
        start, runs.getRunLimit(run) - start, runs.getRunLevel(run) % 2 == 0 ? LTR : RTL);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    for (int i = 0; i < paragraph.length(); i++) {
      switch (Character.getDirectionality(paragraph.charAt(i))) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT:
          return LTR;
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT:
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC:
          return RTL;
        default:
      }
    }
    return NEUTRAL;
  }

  /** Marks stay behind the letter on which they stand, and brackets open where they are read. */
  @Override
  public String reorderRTLTextToLTR(String text) {
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    StringBuilder turned = new StringBuilder(text.length());
    int end = signs.last();
    for (int start = signs.previous(); start != BreakIterator.DONE; start = signs.previous()) {
      turned.append(mirrored(text.substring(start, end)));
      end = start;
    }
    return turned.toString();
  }

  private static String mirrored(String sign) {
    if (sign.length() > 1) {
      return sign;
    }
    int opening = OPENING.indexOf(sign);
    int closing = CLOSING.indexOf(sign);
    if (opening >= 0) {
      return String.valueOf(CLOSING.charAt(opening));
    }
    return closing < 0 ? sign : String.valueOf(OPENING.charAt(closing));
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.shape(text);
  }

  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
