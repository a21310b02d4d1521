package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the configuration that belongs to one directory; it remembers which keys it was asked
 * for.
 */
final class Keys {
  private final String prefix;
  private final Map<String, String> all;
  private final List<String> known = new ArrayList<>();

  Keys(String directory, Map<String, String> all) {
    this.prefix = directory + ".";
    this.all = all;
  }

  Optional<String> optional(String key) {
    known.add(prefix + key);
    return Optional.ofNullable(all.get(prefix + key))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  String text(String key, String otherwise) {
    return optional(key).orElse(otherwise);
  }

  int number(String key, int otherwise) {
    return number(prefix + key, optional(key).orElse(null), otherwise);
  }

  static int number(String key, String value, int otherwise) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException(key + ": \"" + value + "\" is no whole number from 0 on");
  }

  /** True or false, and nothing else that might be meant so. */
  boolean flag(String key) {
    String value = text(key, "false");
    if (!List.of("true", "false").contains(value)) {
      throw bad(key, value, "is neither true nor false");
    }
    return Boolean.parseBoolean(value);
  }

  <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
    Optional<String> value = optional(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    String wanted = value.get().toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    return Stream.of(kind.getEnumConstants())
        .filter(choice -> choice.name().replace("_", "").equals(wanted))
        .findFirst()
        .orElseThrow(() -> bad(key, value.get(), "is none of " + List.of(kind.getEnumConstants())));
  }

  Encryption encryption(List<LDAPURL> urls) {
    Encryption said = choice("encryption", Encryption.class, Encryption.NONE);
    boolean ldaps = urls.stream().anyMatch(url -> "ldaps".equals(url.getScheme()));
    if (ldaps
        && (said == Encryption.STARTTLS
            || urls.stream().anyMatch(url -> "ldap".equals(url.getScheme())))) {
      throw bad("url", text("url", ""), "mixes ldaps with another way to encrypt");
    }
    if (!ldaps && said == Encryption.LDAPS) {
      throw bad("encryption", "ldaps", "needs a url that begins with ldaps");
    }
    return ldaps ? Encryption.LDAPS : said;
  }

  List<LDAPURL> urls() {
    List<LDAPURL> urls = new ArrayList<>();
    for (String url : text("url", "").split("[ ,]+")) {
      try {
        LDAPURL parsed = new LDAPURL(url);
        if (!parsed.hostProvided()) {
          throw bad("url", url, "names no host");
        }
        urls.add(parsed);
      } catch (LDAPException e) {
        throw bad("url", url, "is no address of a directory: " + e.getMessage());
      }
    }
    return List.copyOf(urls);
  }

  String dn(String key) {
    String value = text(key, "");
    try {
      return new DN(value).toString();
    } catch (LDAPException e) {
      throw bad(key, value, "is no distinguished name");
    }
  }

  // Without one, whoever stands anywhere in the directory would be let in.
  String base(String key) {
    String base = dn(key);
    if (base.isEmpty()) {
      throw bad(key, "", "must say below which entry the people are");
    }
    return base;
  }

  String filter(String key, String otherwise) {
    String template = text(key, otherwise);
    if (!template.startsWith("(")) {
      throw bad(key, template, "stands in no brackets");
    }
    try {
      Filter.create(DirectorySettings.filled(template, "cn=a", "a"));
      return template;
    } catch (LDAPException e) {
      throw bad(key, template, "is no filter: " + e.getMessage());
    }
  }

  void requireAllKnown() {
    if (!known.contains(prefix + "people-base")) {
      return; // the directory is left out, with all that is said of it
    }
    all.keySet().stream()
        .filter(key -> key.startsWith(prefix) && !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(key + ": there is no such key");
            });
  }

  private IllegalArgumentException bad(String key, String value, String why) {
    return new IllegalArgumentException(prefix + key + ": \"" + value + "\" " + why);
  }
}
