package org.praxis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages, and every text that is asked for is there. */
class TextsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/praxis/web");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../ejb/src/main/java"));

  private static final String FEATURES =
      features()
          .map(feature -> feature.getFileName().toString())
          .collect(Collectors.joining("|", "(", ")"));
  private static final Pattern IN_PAGE =
      Pattern.compile("\\b" + FEATURES + "\\['([A-Za-z0-9_.]+)'](?!\\.concat)");
  // Also what a page completes: platform['state.'.concat(state)].
  private static final Pattern BEGUN_IN_PAGE =
      Pattern.compile("\\b" + FEATURES + "\\['([A-Za-z0-9_.]+)'");
  // What the audit log records is a name for good and no text.
  private static final Pattern IN_SOURCE =
      Pattern.compile(
          "(?<!\\b(?:record|entry)\\(\\s{0,20})(?<!\\bAuditEntry\\(\\s{0,20})\""
              + FEATURES
              + "\\.([A-Za-z0-9_.]+)\"");

  static Stream<Path> features() {
    try {
      return Files.list(BUNDLES).filter(Files::isDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void germanAndEnglishSayTheSameThings(Path feature) {
    assertThat(texts(feature, "_de").stringPropertyNames())
        .isEqualTo(texts(feature, "").stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("features")
  void germanAndEnglishNameTheSameValues(Path feature) {
    Properties english = texts(feature, "");
    Properties german = texts(feature, "_de");
    for (String key : english.stringPropertyNames()) {
      assertThat(values(german.getProperty(key)))
          .as(feature.getFileName() + " " + key)
          .isEqualTo(values(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void noTextStandsTwice(Path feature) {
    for (String language : List.of("", "_de")) {
      Set<Object> twice = new TreeSet<>();
      read(
          new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
              Object before = super.put(key, text);
              if (before != null) {
                twice.add(key);
              }
              return before;
            }
          },
          feature,
          language);
      assertThat(twice).as(feature.getFileName() + language).isEmpty();
    }
  }

  // MessageFormat drops a single straight apostrophe, and with it what follows is no place any
  // more.
  @ParameterizedTest
  @MethodSource("features")
  void textsUseTheTypographicApostrophe(Path feature) {
    Stream.of("", "_de")
        .flatMap(language -> texts(feature, language).values().stream())
        .forEach(text -> assertThat((String) text).doesNotContain("'"));
  }

  @Test
  void everyTextThatAPageShowsIsThere() {
    assertThat(missing(IN_PAGE, Stream.of(PAGES), ".xhtml")).isEmpty();
  }

  @Test
  void everyTextThatTheCodeNamesIsThere() {
    assertThat(missing(IN_SOURCE, SOURCES.stream(), ".java")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyTextIsShownSomewhere(Path feature) {
    String name = feature.getFileName().toString();
    Set<String> mentioned =
        Stream.concat(
                mentioned(BEGUN_IN_PAGE, Stream.of(PAGES), ".xhtml"),
                mentioned(IN_SOURCE, SOURCES.stream(), ".java"))
            .collect(Collectors.toSet());
    // What has just been done is said in an address, by a page of the same feature: see GoodNews.
    String pages =
        files(SOURCES.get(0), ".java")
            .filter(
                file ->
                    Stream.of(file.getParent(), file.getParent().getParent())
                        .anyMatch(folder -> folder.endsWith(name)))
            .map(TextsTest::read)
            .collect(Collectors.joining());
    assertThat(texts(feature, "").stringPropertyNames())
        .filteredOn(key -> beginnings(name + "." + key).noneMatch(mentioned::contains))
        .filteredOn(key -> !key.startsWith("done.") || !isAddressed(pages, key.substring(5)))
        .isEmpty();
  }

  private static boolean isAddressed(String pages, String done) {
    return Pattern.compile("done=" + done + "\\b|\"" + done + "\"").matcher(pages).find();
  }

  // training.step.done, and training.step. where the rest is added; but never training. alone.
  private static Stream<String> beginnings(String key) {
    return Stream.concat(
        Stream.of(key),
        Pattern.compile("(?<=\\.)")
            .matcher(key)
            .results()
            .skip(1)
            .map(dot -> key.substring(0, dot.start())));
  }

  private static Stream<String> mentioned(Pattern mention, Stream<Path> folders, String ending) {
    return folders
        .flatMap(folder -> files(folder, ending))
        .flatMap(file -> mention.matcher(read(file)).results())
        .map(m -> m.group(1) + "." + m.group(2));
  }

  private static Set<String> missing(Pattern mention, Stream<Path> folders, String ending) {
    return folders
        .flatMap(folder -> files(folder, ending))
        .flatMap(file -> mention.matcher(read(file)).results())
        .filter(m -> !texts(BUNDLES.resolve(m.group(1)), "").containsKey(m.group(2)))
        // A key that ends in a dot is the beginning of several: the code adds the rest.
        .filter(m -> !m.group(2).endsWith("."))
        .map(m -> m.group(1) + "." + m.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> values(String text) {
    return Stream.of(new MessageFormat(text, Locale.ROOT).toPattern())
        .flatMap(pattern -> Pattern.compile("\\{(\\d)").matcher(pattern).results())
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static Properties texts(Path feature, String language) {
    return read(new Properties(), feature, language);
  }

  private static Properties read(Properties texts, Path feature, String language) {
    try (Reader reader =
        Files.newBufferedReader(feature.resolve("texts" + language + ".properties"))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Stream<Path> files(Path folder, String ending) {
    try {
      return Files.walk(folder).filter(file -> file.toString().endsWith(ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
