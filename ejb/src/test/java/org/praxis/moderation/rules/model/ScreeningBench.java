package org.praxis.moderation.rules.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;

/**
 * What it costs to look through a text of 2 kB for 5 000 terms and 200 patterns of a community and
 * of the company together, in English, in German with umlauts and with look-alike letters; without
 * the database, which is one statement.
 */
public final class ScreeningBench {
  private static final int TERMS = 5_000;
  private static final int PATTERNS = 200;
  private static final double OF_PLACE = 0.25;
  private static final int WARM = 3_000;
  private static final int RUNS = 3_000;

  private static final String ENGLISH =
      "When a customer calls about an order that has not arrived, first look up the shipment and tell them what you"
          + " see. Do not promise a date that the carrier has not confirmed. If the parcel is lost, offer to send it"
          + " again or to pay the money back, within 14 days since 2025; the manager decides about anything above the usual limit. ";
  private static final String GERMAN =
      "Wenn eine Kundin anruft, weil eine Bestellung nicht angekommen ist, sehen Sie zuerst nach der Sendung und erzählen"
          + " Sie, was Sie sehen. Versprechen Sie kein Datum, das der Spediteur nicht bestätigt hat. Über größere Beträge"
          + " entscheiden seit 2025 die Führungskräfte, für kleinere gelten die üblichen Regeln. ";

  private ScreeningBench() {}

  /** Prints the results as a table. */
  public static void main(String[] arguments) {
    Random random = new Random(7);
    PlaceRules rules = new PlaceRules(set(random, OF_PLACE), set(random, 1 - OF_PLACE));
    System.out.println("# Screening a text of 2 kB");
    System.out.println();
    System.out.printf(
        "%d terms, half of them for German texts; %d patterns, of which one in ten needs no word; a quarter of both the community's, the others the company's. Java %s, %d runs after %d.%n%n",
        TERMS, PATTERNS, System.getProperty("java.version"), RUNS, WARM);
    System.out.println("| text | median ms | p95 ms | p99 ms |");
    System.out.println("| --- | --- | --- | --- |");
    measure("English", rules, sized(ENGLISH));
    measure("German", rules, sized(GERMAN));
    measure("English, Cyrillic а and о in it", rules, sized(ENGLISH.replace('o', 'о')));
    measure(
        "Russian letters alone", rules, sized("Эти слова ничего не значат и просто стоят тут. "));
  }

  private static String sized(String text) {
    return text.repeat(2_048 / text.length() + 1).substring(0, 2_048);
  }

  private static RuleSet set(Random random, double share) {
    int terms = (int) (TERMS * share);
    List<RuleEdition> editions =
        new ArrayList<>(
            List.of(terms(random, null, terms / 2), terms(random, "de", terms - terms / 2)));
    for (int i = 0; i < PATTERNS * share / WantedPattern.MOST; i++) {
      editions.add(patterns(random));
    }
    return RuleSets.of(editions.toArray(RuleEdition[]::new));
  }

  private static RuleEdition terms(Random random, String language, int many) {
    return RuleSets.rule(
        RuleKind.TERMS,
        RuleEffect.HOLD,
        language,
        IntStream.range(0, many)
            .mapToObj(i -> word(random) + (i % 3 == 0 ? " " + word(random) : ""))
            .toArray(String[]::new));
  }

  private static RuleEdition patterns(Random random) {
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < WantedPattern.MOST; i++) {
      patterns.add(
          switch (i % 10) {
            case 0 -> "\\b[A-Z]{2}\\d{" + (3 + random.nextInt(6)) + "}\\b";
            case 1, 2, 3 -> "\\b" + word(random) + "-\\d{4}\\b";
            case 4, 5 -> "(" + word(random) + "|" + word(random) + ") of \\w+";
            case 6, 7 -> "\\b" + word(random) + "(ing|ed)?\\b.{0,20}" + word(random);
            default -> word(random) + "\\s+" + word(random);
          });
    }
    return RuleSets.rule(RuleKind.PATTERN, RuleEffect.HOLD, null, patterns.toArray(String[]::new));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 5 + random.nextInt(6); i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private static void measure(String name, PlaceRules rules, String text) {
    long found = 0;
    for (int i = 0; i < WARM; i++) {
      found += rules.inText(text).size();
    }
    long[] took = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      found += rules.inText(text).size();
      took[i] = System.nanoTime() - begin;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f |%n",
        name + (found > 0 ? ", found " + found / (WARM + RUNS) : ""),
        took[RUNS / 2] / 1e6,
        took[RUNS * 95 / 100] / 1e6,
        took[RUNS * 99 / 100] / 1e6);
  }
}
