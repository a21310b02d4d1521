package org.praxis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One directory's part of the realm's configuration. Its keys begin with the directory's name, as
 * in {@code main.url}; all of them are explained in {@code wildfly-config/README.md}.
 */
record DirectorySettings(
    String name,
    List<LDAPURL> urls,
    Encryption encryption,
    Optional<Path> trust,
    String bindDn,
    String bindPassword,
    String peopleBase,
    String loginFilter,
    String loginAttribute,
    String groupsBase,
    String groupFilter,
    Membership membership,
    int groupDepth,
    String groupName,
    Attributes attributes) {

  private static final Set<String> GLOBAL =
      Set.of("directories", "cache-seconds", "patience-millis");

  private static final Pattern PLACE = Pattern.compile("\\{(dn|name)}");

  /** Where it is written which groups somebody is in. */
  enum Membership {
    /** In the groups, which are searched for. */
    SEARCH,
    /** In the attribute memberOf of people and groups, as Active Directory has it. */
    MEMBER_OF
  }

  /** Which attribute means what. */
  record Attributes(
      String id,
      String name,
      String mail,
      String title,
      String office,
      String department,
      String language,
      String photo) {}

  /**
   * The directories in the order in which they are asked; one without a {@code url} is none.
   *
   * @throws IllegalArgumentException naming the key that is missing, unknown or of no use
   */
  static List<DirectorySettings> from(Map<String, String> configuration) {
    List<DirectorySettings> settings = new ArrayList<>();
    List<String> names =
        Stream.of(configuration.getOrDefault("directories", "main").split("[ ,]+")).toList();
    for (String key : configuration.keySet()) {
      if (!GLOBAL.contains(key) && names.stream().noneMatch(name -> key.startsWith(name + "."))) {
        throw new IllegalArgumentException(
            key + ": there is no such key, or its directory is not listed in \"directories\"");
      }
    }
    for (String name : names) {
      Keys keys = new Keys(name, configuration);
      if (keys.optional("url").isPresent()) {
        settings.add(one(name, keys));
      }
      keys.requireAllKnown();
    }
    return List.copyOf(settings);
  }

  private static DirectorySettings one(String name, Keys keys) {
    List<LDAPURL> urls = keys.urls();
    String login = keys.text("login-attribute", "uid");
    return new DirectorySettings(
        name,
        urls,
        keys.encryption(urls),
        keys.optional("trust").map(Path::of),
        keys.text("bind-dn", ""),
        keys.text("bind-password", ""),
        keys.base("people-base"),
        keys.filter("login-filter", "(" + login + "={name})"),
        login,
        keys.dn("groups-base"),
        keys.filter("group-filter", "(|(member={dn})(uniqueMember={dn})(memberUid={name}))"),
        keys.choice("group-membership", Membership.class, Membership.SEARCH),
        keys.number("group-depth", 5),
        keys.text("group-name", "cn"),
        new Attributes(
            keys.text("attribute-id", "entryUUID"),
            keys.text("attribute-name", "displayName"),
            keys.text("attribute-mail", "mail"),
            keys.text("attribute-title", "title"),
            keys.text("attribute-office", "l"),
            keys.text("attribute-department", "ou"),
            keys.text("attribute-language", "preferredLanguage"),
            keys.text("attribute-photo", "jpegPhoto")));
  }

  /**
   * The filter with everything in its places made harmless; what is filled in is not looked at for
   * places again.
   */
  static String filled(String template, String dn, String name) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Filter.encodeValue(place.group().equals("{dn}") ? dn : name)));
  }

  /**
   * Whether somebody on the way could read passwords; within one machine there is nobody on the
   * way.
   */
  boolean isReadableByOthers() {
    return encryption == Encryption.NONE
        && !urls.stream()
            .allMatch(url -> List.of("localhost", "127.0.0.1", "::1").contains(url.getHost()));
  }

  String allUrls() {
    return urls.stream()
        .map(url -> url.getScheme() + "://" + url.getHost() + ":" + url.getPort())
        .collect(Collectors.joining(" "));
  }

  // A record's own would show the password of the account that searches.
  @Override
  public String toString() {
    return "directory " + name + " at " + allUrls();
  }

  /** A number of the whole realm. */
  static int global(Map<String, String> configuration, String key, int otherwise) {
    return Keys.number(key, configuration.get(key), otherwise);
  }

  /**
   * The part of the configuration that belongs to one directory; it remembers which keys it was
   * asked for.
   */
  private static final class Keys {
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

    <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
      Optional<String> value = optional(key);
      if (value.isEmpty()) {
        return otherwise;
      }
      String wanted = value.get().toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
      return Stream.of(kind.getEnumConstants())
          .filter(choice -> choice.name().replace("_", "").equals(wanted))
          .findFirst()
          .orElseThrow(
              () -> bad(key, value.get(), "is none of " + List.of(kind.getEnumConstants())));
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
        Filter.create(filled(template, "cn=a", "a"));
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
}
