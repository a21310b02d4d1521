package org.praxis.web.page;

import jakarta.el.ELContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds the beans that a page names, each once for a page: it names them hundreds of times, and
 * CDI's own resolver looks for the bean, its context and its instance each time. All of ours, and
 * most of what Faces itself names, live at least as long as the request; one of any other scope is
 * left to that resolver.
 */
public class NamedBeans extends ReadingResolver {
  private static final Set<Class<?>> LASTING = Set.of(RequestScoped.class, ApplicationScoped.class);

  private final Map<String, Optional<Bean<?>>> known = new ConcurrentHashMap<>();
  private final Supplier<BeanManager> manager;
  private volatile BeanManager beans;

  public NamedBeans() {
    this(() -> CDI.current().getBeanManager());
  }

  NamedBeans(Supplier<BeanManager> manager) {
    this.manager = manager;
  }

  /** Those that a page has found, by name. */
  private static final class Found extends HashMap<String, Object> {
    private static final long serialVersionUID = 1;
  }

  @Override
  public Object getValue(ELContext page, Object base, Object property) {
    if (base != null || !(property instanceof String name)) {
      return null;
    }
    Found found = found(page);
    Object bean = found.get(name);
    if (bean == null) {
      bean = instance(name); // not within the map: what is made may name others
    }
    if (bean != null) {
      found.put(name, bean);
      page.setPropertyResolved(null, property);
    }
    return bean;
  }

  private static Found found(ELContext page) {
    Found found = (Found) page.getContext(Found.class);
    if (found == null) {
      found = new Found();
      page.putContext(Found.class, found);
    }
    return found;
  }

  private Object instance(String name) {
    return known.computeIfAbsent(name, this::bean).map(this::instance).orElse(null);
  }

  private <T> T instance(Bean<T> bean) {
    return beans().getContext(bean.getScope()).get(bean, beans().createCreationalContext(bean));
  }

  private Optional<Bean<?>> bean(String name) {
    return Optional.<Bean<?>>ofNullable(beans().resolve(beans().getBeans(name)))
        .filter(bean -> LASTING.contains(bean.getScope()));
  }

  // To look for it names whoever asks by a trace of the stack.
  private BeanManager beans() {
    if (beans == null) {
      beans = manager.get();
    }
    return beans;
  }
}
