package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The keys that the server is really configured with: a misspelt one would stop its start. */
class ServerConfigurationTest {
  private static final Path SCRIPT = Path.of("..", "wildfly-config", "security.cli");

  private static final Pattern KEY = Pattern.compile("\"([a-z.-]+)\"=\"([^\"]*)\"");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.(PRAXIS_[A-Z0-9_]+):(.*)}");

  private static final UnaryOperator<String> AS_IT_COMES =
      value -> VARIABLE.matcher(value).replaceFirst(found -> plain(found.group(2)));

  private static Map<String, String> script(UnaryOperator<String> value) throws IOException {
    String text = Files.readString(SCRIPT);
    String realm =
        text.substring(text.indexOf("configuration={"), text.indexOf("})", text.indexOf("={")));
    Map<String, String> keys = new HashMap<>();
    for (MatchResult key : KEY.matcher(realm).results().toList()) {
      assertThat(keys.put(key.group(1), value.apply(key.group(2)))).as(key.group(1)).isNull();
    }
    return keys;
  }

  private static String plain(String text) {
    return Matcher.quoteReplacement(text);
  }

  @Test
  void theServerStartsWithItsScriptAsItComes() throws IOException {
    try (Directories directories = new Directories(script(AS_IT_COMES))) {
      assertThat(directories.names()).containsExactly("main");
    }
  }

  @Test
  void aSecondDirectoryKnowsEveryKeyOfTheFirst() throws IOException {
    Map<String, String> keys = script(AS_IT_COMES);
    assertThat(keys.keySet().stream().filter(key -> key.startsWith("second.")))
        .containsExactlyInAnyOrderElementsOf(
            keys.keySet().stream()
                .filter(key -> key.startsWith("main."))
                .map(key -> key.replaceFirst("main", "second"))
                .toList());
    keys.put("second.url", "ldap://127.0.0.1:10390");
    keys.put("second.people-base", "ou=people,dc=second,dc=example");
    try (Directories directories = new Directories(keys)) {
      assertThat(directories.names()).containsExactly("main", "second");
    }
  }

  @Test
  void aVariableThatIsLeftEmptyMeansTheDefault() throws IOException {
    Map<String, String> keys = script(AS_IT_COMES);
    keys.replaceAll(
        (key, value) ->
            key.equals("directories") || key.matches("main\\.(url|people-base)") ? value : "");

    DirectorySettings empty = DirectorySettings.from(keys).get(0);
    DirectorySettings full = DirectorySettings.from(script(AS_IT_COMES)).get(0);
    assertThat(empty.attributes()).isEqualTo(full.attributes());
    assertThat(empty.census()).hasToString(full.census().toString()); // patterns equal none
    assertThat(Census.Pace.from(keys)).isEqualTo(Census.Pace.from(script(AS_IT_COMES)));
  }

  @Test
  void aVariableIsCalledAfterItsKey() throws IOException {
    script(UnaryOperator.identity())
        .forEach(
            (key, value) -> {
              String name =
                  key.replaceFirst("^main\\.", "")
                      .replaceFirst("^second\\.", "2_")
                      .toUpperCase(Locale.ROOT)
                      .replace('-', '_');
              if (!key.equals("directories")) {
                assertThat(value)
                    .startsWith(
                        "${env.PRAXIS_LDAP" + (name.startsWith("2_") ? "" : "_") + name + ":");
              }
            });
  }

  @Test
  void aMisspeltKeyIsNoticed() throws IOException {
    Map<String, String> keys = script(AS_IT_COMES);
    keys.put("main.people-fitler", "");
    assertThatThrownBy(() -> DirectorySettings.from(keys)).hasMessageContaining("people-fitler");
  }
}
