package org.praxis.access.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody signs in with, as far as its own account of itself tells: enough to recognise one's
 * own telephone in a list. Either is null when it is none of those that people have; nothing of
 * what a stranger sent is kept.
 */
public record Browser(String name, String system) {
  // The first that is found counts: every browser also claims to be some of the later ones.
  private static final Map<String, String> NAMES = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    NAMES.put("Edg", "Edge");
    NAMES.put("OPR/", "Opera");
    NAMES.put("SamsungBrowser/", "Samsung Internet");
    NAMES.put("Vivaldi/", "Vivaldi");
    NAMES.put("Firefox/", "Firefox");
    NAMES.put("FxiOS/", "Firefox");
    NAMES.put("CriOS/", "Chrome");
    NAMES.put("Chromium/", "Chromium");
    NAMES.put("Chrome/", "Chrome");
    NAMES.put("Safari/", "Safari");
    NAMES.put("curl/", "curl");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  public static Browser of(String userAgent) {
    return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
  }

  private static String first(Map<String, String> signs, String userAgent) {
    return userAgent == null
        ? null
        : signs.entrySet().stream()
            .filter(sign -> userAgent.contains(sign.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
  }
}
