package org.praxis.web.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.praxis.platform.InvalidInput;

/**
 * Refuses a parameter that the address does not take. Whoever writes {@code dryRun=true} for {@code
 * dry=true} did not mean to have it passed over.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
  private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return; // What the server answers by itself, as to OPTIONS.
    }
    Set<String> known =
        KNOWN.computeIfAbsent(method, m -> parameters(m, resource.getResourceClass()));
    for (String name : request.getUriInfo().getQueryParameters().keySet()) {
      if (!known.contains(name)) {
        throw new InvalidInput(name, "platform.unknownParameter", name);
      }
    }
  }

  private static Set<String> parameters(Method method, Class<?> type) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : method.getParameters()) {
      add(parameter, parameter.getType(), names);
    }
    addFields(type, names);
    return names;
  }

  private static void addFields(Class<?> type, Set<String> names) {
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        add(field, field.getType(), names);
      }
    }
  }

  private static void add(AnnotatedElement element, Class<?> type, Set<String> names) {
    QueryParam named = element.getAnnotation(QueryParam.class);
    if (named != null) {
      names.add(named.value());
    }
    if (element.isAnnotationPresent(BeanParam.class)) {
      addFields(type, names);
    }
  }
}
