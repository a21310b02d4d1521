package org.praxis.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPURL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Attributes attributes,
    CensusSettings census) {

  private static final Set<String> GLOBAL =
      Set.of(
          "directories",
          "cache-seconds",
          "patience-millis",
          "census-page-size",
          "census-patience-millis");

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
            keys.text("attribute-photo", "jpegPhoto")),
        CensusSettings.from(keys, login));
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
   * @param why of nothing nothing can come
   */
  static int positive(Map<String, String> configuration, String key, int otherwise, String why) {
    int number = global(configuration, key, otherwise);
    if (number == 0) {
      throw new IllegalArgumentException(key + ": " + why);
    }
    return number;
  }
}
