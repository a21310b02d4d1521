package org.praxis.communities.attachment.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.platform.content.Markup;

/** Which files a text names. */
public final class Attached {
  private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]<>&!])");

  private Attached() {}

  public static Set<AttachmentId> in(Markup text) {
    return AttachmentAddress.in(text.source()).stream()
        .map(AttachmentId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String address(AttachmentId id) {
    return AttachmentAddress.SCHEME + id;
  }

  /** A name as it stands in Markdown without meaning anything there. */
  static String escaped(String name) {
    return MARKS.matcher(name).replaceAll("\\\\$1");
  }
}
