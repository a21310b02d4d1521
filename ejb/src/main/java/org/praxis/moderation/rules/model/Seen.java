package org.praxis.moderation.rules.model;

/**
 * A text without the characters that nobody sees, for patterns.
 *
 * @param text what is left
 * @param small the same in small letters
 * @param digits how many stand in a row at most
 * @param at where each character of it stands in the original
 */
record Seen(String text, String small, int digits, int[] at) {
  static Seen of(String original) {
    StringBuilder text = new StringBuilder(original.length());
    StringBuilder small = new StringBuilder(original.length());
    int[] at = new int[original.length()];
    int digits = 0;
    int row = 0;
    for (int i = 0; i < original.length(); i++) {
      char character = original.charAt(i);
      if (character >= 0x80 && Character.getType(character) == Character.FORMAT) {
        continue;
      }
      row = character >= '0' && character <= '9' ? row + 1 : 0;
      digits = Math.max(digits, row);
      at[text.length()] = i;
      text.append(character);
      // By way of the capital: the long s and the sign for kelvin are letters, too.
      small.append(
          character < 0x80
              ? character >= 'A' && character <= 'Z' ? (char) (character + 32) : character
              : Character.toLowerCase(Character.toUpperCase(character)));
    }
    return new Seen(text.toString(), small.toString(), digits, at);
  }

  int[] original(int begin, int end) {
    return new int[] {at[begin], at[end - 1] + 1};
  }
}
