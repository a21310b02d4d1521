package org.praxis.notification.mail.model;

import java.util.List;
import java.util.Locale;

/**
 * What a mail shows, before it is HTML or text.
 *
 * @param above where to write a reply; null where none is taken
 * @param place what stands above the title; null for nothing
 * @param address where the title leads; null for nowhere
 * @param foot why it came, and what one can do about it
 */
public record Sheet(
    Locale locale,
    String subject,
    String above,
    String place,
    String title,
    String address,
    List<Section> sections,
    Link act,
    List<String> remarks,
    List<Link> foot) {
  public Sheet {
    sections = List.copyOf(sections);
    remarks = List.copyOf(remarks);
    foot = List.copyOf(foot);
  }

  /**
   * @param heading null for none
   */
  public record Section(String heading, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One thing.
   *
   * @param title null where the sheet's own says it
   * @param facts what happened, who, when
   * @param lines what is to be found at once, such as when and where; each by itself
   * @param html what somebody wrote, safe to show; null for nothing
   * @param text the same in words
   */
  public record Entry(
      String title,
      String address,
      List<String> facts,
      List<String> lines,
      String html,
      String text) {
    public Entry {
      facts = List.copyOf(facts);
      lines = List.copyOf(lines);
    }

    public Entry(String title, String address, List<String> facts, String html, String text) {
      this(title, address, facts, List.of(), html, text);
    }
  }

  public record Link(String words, String address) {}
}
