package org.praxis.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls the methods of records that a page names without arguments, as in <code>#{reply.author()}
 * </code>. The resolver of Jakarta EL 5 copies all methods of the class at each call to find one of
 * them; a page of twenty replies makes a thousand such calls.
 */
public class RecordParts extends ELResolver {
  private static final MethodType PART = MethodType.methodType(Object.class, Object.class);

  private static final ClassValue<Map<String, MethodHandle>> PARTS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          Map<String, MethodHandle> parts = new HashMap<>();
          for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
              add(method, parts);
            }
          }
          return Map.copyOf(parts);
        }
      };

  private static void add(Method method, Map<String, MethodHandle> parts) {
    try {
      parts.put(method.getName(), MethodHandles.publicLookup().unreflect(method).asType(PART));
    } catch (IllegalAccessException e) {
      // Of a type that is not public: the resolvers after this one say what pages may call.
      return;
    }
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (!(base instanceof Record) || arguments != null && arguments.length > 0) {
      return null;
    }
    MethodHandle part = PARTS.get(base.getClass()).get(method.toString());
    if (part == null) {
      return null;
    }
    try {
      Object value = part.invokeExact(base);
      context.setPropertyResolved(base, method);
      return value;
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ELException(e); // as the resolvers of EL do; PageFailures looks at its cause
    }
  }

  /** Properties are none of its business. */
  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // Nothing that it could set: see getValue.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
