package org.praxis.communities.mailing.mail;

import java.util.regex.Pattern;

/**
 * Words that were written without Markdown in mind, so that they are read as they were written: no
 * mark in them is one, spaces stay where they stand, and what looks like HTML is text.
 */
final class Escaped {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*\\[\\]<>&|~]");
  // Within a word it is no mark; addresses of pages are full of them.
  private static final Pattern UNDERSCORE =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Pattern BEGINS_A_BLOCK = Pattern.compile("^[#+\\-=:]");
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern INDENT = Pattern.compile("^ +");
  private static final Pattern GAP = Pattern.compile(" {2,}");
  private static final char HARD_SPACE = '\u00A0';
  private static final int TAB = 8;

  private Escaped() {}

  /** One line, as it stands. */
  static String line(String text) {
    String wide = untabbed(text).stripTrailing();
    String words = INDENT.matcher(words(wide)).replaceAll(gap -> hard(gap.group().length()));
    String begun = BEGINS_A_BLOCK.matcher(words).replaceFirst("\\\\$0");
    return NUMBERED.matcher(begun).replaceFirst("$1\\\\$2");
  }

  /** A part of a line that something stands before. */
  static String words(String text) {
    String marked = MARKS.matcher(text).replaceAll("\\\\$0");
    String whole = UNDERSCORE.matcher(marked).replaceAll("\\\\_");
    return GAP.matcher(whole).replaceAll(gap -> hard(gap.group().length() - 1) + " ");
  }

  private static String hard(int spaces) {
    return String.valueOf(HARD_SPACE).repeat(spaces);
  }

  private static String untabbed(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\t') {
        wide.append(" ".repeat(TAB - wide.length() % TAB));
      } else {
        wide.append(text.charAt(i));
      }
    }
    return wide.toString();
  }
}
