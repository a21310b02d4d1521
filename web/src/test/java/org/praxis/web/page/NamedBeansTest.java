package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedBeansTest {
  private static final Map<String, Class<?>> SCOPES =
      Map.of(
          "topicPage",
          RequestScoped.class,
          "names",
          ApplicationScoped.class,
          "row",
          Dependent.class);

  private final List<Object> asked = new ArrayList<>();
  private final NamedBeans resolver = new NamedBeans(this::container);
  private final AskingPage page = new AskingPage(resolver);

  @Test
  void aPageFindsABeanOnceHoweverOftenItNamesIt() {
    Object first = page.reads(null, "topicPage");

    assertThat(page.isPropertyResolved()).isTrue();
    assertThat(page.reads(null, "topicPage")).isSameAs(first).isNotNull();
    assertThat(page.isPropertyResolved()).isTrue();
    assertThat(page.reads(null, "names")).isNotNull().isNotSameAs(first);
    assertThat(asked).containsExactly("topicPage", "names");
  }

  @Test
  void anotherPageFindsItsOwn() {
    Object first = page.reads(null, "topicPage");

    assertThat(new AskingPage(resolver).reads(null, "topicPage")).isNotSameAs(first);
  }

  @Test
  void aBeanThatLivesShorterAndWhatIsNoneIsLeftToTheOthers() {
    assertThat(page.reads(null, "row")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
    assertThat(page.reads(null, "nobody")).isNull();
    assertThat(page.reads("text", "names")).isNull();
    assertThat(page.isPropertyResolved()).isFalse();
    assertThat(asked).isEmpty();
  }

  private BeanManager container() {
    return fake(
        BeanManager.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getBeans" ->
                  SCOPES.containsKey(arguments[0]) ? Set.of(bean((String) arguments[0])) : Set.of();
              case "resolve" -> ((Set<?>) arguments[0]).stream().findFirst().orElse(null);
              case "getContext" -> context();
              default -> null;
            });
  }

  private static Bean<?> bean(String name) {
    return fake(
        Bean.class,
        (self, method, arguments) -> method.getName().equals("getScope") ? SCOPES.get(name) : name);
  }

  private Context context() {
    return fake(
        Context.class,
        (self, method, arguments) -> {
          asked.add(((Bean<?>) arguments[0]).getName());
          return new Object();
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler by) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, by));
  }
}
