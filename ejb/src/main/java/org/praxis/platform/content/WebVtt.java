package org.praxis.platform.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Captions as WebVTT (W3C Candidate Recommendation, April 2019), read more strictly than a browser
 * does: what a browser passes over in silence is told with its line.
 *
 * @param cues in the order of the file
 * @param faults none where the file can be used
 */
public record WebVtt(List<Cue> cues, List<Fault> faults) {
  private static final int MOST_FAULTS = 20;
  private static final String TIME = "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
  private static final Pattern TIMING =
      Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t]+(.*))?");
  private static final Pattern SETTING =
      Pattern.compile("(?:vertical|line|position|size|align|region):\\S+");
  private static final Pattern TAG =
      Pattern.compile("</?(?:[cibuv]|ruby|rt|lang)(?:[.\\s][^<>]*)?>|<\\d[\\d:.]*>");

  /**
   * What is said for a while.
   *
   * @param from milliseconds from the beginning of the film
   * @param words without marks
   */
  public record Cue(long from, long to, String words) {}

  /**
   * @param line from 1
   * @param key last part of the text's key
   */
  public record Fault(int line, String key) {}

  public static WebVtt read(String text) {
    Reading reading = new Reading(text);
    reading.read();
    return new WebVtt(
        List.copyOf(reading.cues),
        reading.faults.subList(0, Math.min(MOST_FAULTS, reading.faults.size())));
  }

  /** What is said, line by line; the same thing that is shown twice in a row, once. */
  public List<String> transcript() {
    List<String> lines = new ArrayList<>();
    for (Cue cue : cues) {
      if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(cue.words())) {
        lines.add(cue.words());
      }
    }
    return lines;
  }

  private static final class Reading {
    private final String[] lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long last;
    private int at;

    Reading(String text) {
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      lines = plain.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    }

    void read() {
      if (!lines[0].matches("WEBVTT(?:[ \\t].*)?")) {
        faults.add(new Fault(1, "signature"));
        return;
      }
      at = 1;
      if (at < lines.length && !lines[at].isBlank()) {
        // Old headers such as “Kind: captions”, which browsers pass over.
        skip();
      }
      while (at < lines.length) {
        if (lines[at].isBlank()) {
          at++;
        } else if (lines[at].matches("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?")) {
          skip();
        } else {
          cue();
        }
      }
      if (cues.isEmpty() && faults.isEmpty()) {
        faults.add(new Fault(lines.length, "none"));
      }
    }

    private void skip() {
      while (at < lines.length && !lines[at].isBlank()) {
        at++;
      }
    }

    private void cue() {
      int begun = at;
      if (!lines[at].contains("-->") && at + 1 < lines.length && lines[at + 1].contains("-->")) {
        at++;
      }
      Matcher timing = TIMING.matcher(lines[at].strip());
      if (!timing.matches()) {
        faults.add(new Fault(at + 1, lines[at].contains("-->") ? "time" : "timing"));
        skip();
        return;
      }
      long from = millis(timing, 1);
      long to = millis(timing, 5);
      check(at + 1, from, to, timing.group(9));
      at++;
      StringBuilder words = new StringBuilder();
      for (; at < lines.length && !lines[at].isBlank(); at++) {
        if (lines[at].contains("-->")) {
          faults.add(new Fault(at + 1, "blank"));
        }
        words.append(words.length() == 0 ? "" : " ").append(lines[at].strip());
      }
      String said = plain(words.toString());
      if (said.isBlank()) {
        faults.add(new Fault(begun + 1, "empty"));
      } else {
        cues.add(new Cue(from, to, said));
      }
    }

    private void check(int line, long from, long to, String settings) {
      if (to <= from) {
        faults.add(new Fault(line, "ends"));
      }
      if (from < last) {
        faults.add(new Fault(line, "order"));
      }
      last = Math.max(last, from);
      if (settings != null && !settings.isBlank()) {
        for (String setting : settings.strip().split("[ \\t]+")) {
          if (!SETTING.matcher(setting).matches()) {
            faults.add(new Fault(line, "setting"));
            return;
          }
        }
      }
    }

    // Hours of more digits than a film has are as good as no time at all.
    private static long millis(Matcher timing, int group) {
      String hours = timing.group(group);
      long whole =
          hours == null ? 0 : Long.parseLong(hours.substring(0, Math.min(6, hours.length())));
      return ((whole * 60 + Long.parseLong(timing.group(group + 1))) * 60
                  + Long.parseLong(timing.group(group + 2)))
              * 1000
          + Long.parseLong(timing.group(group + 3));
    }

    private static String plain(String words) {
      return Markup.line(
          TAG.matcher(words)
              .replaceAll("")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&nbsp;", " ")
              .replace("&lrm;", "")
              .replace("&rlm;", "")
              .replace("&amp;", "&"));
    }
  }
}
