package org.praxis.web.page;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls the methods of our own classes that a page names, as in <code>#{reply.author()}</code> and
 * <code>#{names.of(author)}</code>. The resolver of Jakarta EL 5 copies all methods of the class at
 * each call to find one of them; a page of twenty replies makes a thousand such calls. Where a name
 * has several methods with as many arguments, or an argument has yet to become what the method
 * takes, it is left to that resolver.
 */
public class OwnMethods extends ReadingResolver {
  private static final String OURS = "org.praxis.";
  private static final Object[] NONE = {};
  private static final MethodType ASKED =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  // By name, and then by how many arguments they take.
  private static final ClassValue<Map<String, Map<Integer, Own>>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, Map<Integer, Own>> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
              .collect(
                  groupingBy(
                      Method::getName,
                      collectingAndThen(
                          groupingBy(Method::getParameterCount), OwnMethods::onlyOnes)));
        }
      };

  private record Own(MethodHandle method, List<Class<?>> takes) {
    boolean takes(Object[] arguments) {
      for (int i = 0; i < arguments.length; i++) {
        if (!takes.get(i).isInstance(arguments[i])) {
          return false;
        }
      }
      return true;
    }
  }

  private static Map<Integer, Own> onlyOnes(Map<Integer, List<Method>> methods) {
    Map<Integer, Own> ones = new HashMap<>();
    methods.forEach(
        (arguments, named) -> {
          if (named.size() == 1) {
            own(named.get(0)).ifPresent(own -> ones.put(arguments, own));
          }
        });
    return ones;
  }

  private static Optional<Own> own(Method method) {
    try {
      MethodHandle handle = MethodHandles.publicLookup().unreflect(method).asFixedArity();
      List<Class<?>> takes = handle.type().wrap().parameterList();
      return Optional.of(
          new Own(
              handle.asSpreader(Object[].class, method.getParameterCount()).asType(ASKED),
              List.copyOf(takes.subList(1, takes.size()))));
    } catch (IllegalAccessException e) {
      // Of a type that is not public: the resolvers after this one say what pages may call.
      return Optional.empty();
    }
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (base == null || !base.getClass().getName().startsWith(OURS)) {
      return null;
    }
    Object[] given = arguments == null ? NONE : arguments;
    Own own =
        METHODS.get(base.getClass()).getOrDefault(method.toString(), Map.of()).get(given.length);
    if (own == null || !own.takes(given)) {
      return null;
    }
    try {
      Object value = own.method.invokeExact(base, given);
      context.setPropertyResolved(base, method);
      return value;
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ELException(e); // as the resolvers of EL do; PageFailures looks at its cause
    }
  }
}
