package io.farwatch.core.wire;

import io.farwatch.core.linear.Matrix;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of one declared type are written and read. Built once a type from its declaration. */
abstract class Schema {
  private static final ClassValue<Schema> CACHE =
      new ClassValue<>() {
        @Override
        protected Schema computeValue(Class<?> type) {
          return build(type);
        }
      };

  abstract void write(DataOutputStream out, Object value) throws IOException;

  abstract Object read(DataInputStream in) throws IOException;

  /** The shape in words, down to the leaves, for the fingerprint. */
  abstract String describe();

  static Schema of(Class<?> type) {
    return CACHE.get(type);
  }

  private static Schema build(Class<?> type) {
    if (type.isRecord()) {
      return new OfRecord(type);
    }
    if (type.isSealed()) {
      return new OfSealed(type);
    }
    if (type.isEnum()) {
      return new OfEnum(type);
    }
    return Leaf.of(type);
  }

  static Schema ofComponent(AnnotatedType annotated) {
    Type type = annotated.getType();
    Schema plain;
    if (type instanceof ParameterizedType p && Wire.isList(p.getRawType())) {
      plain = new OfList(of((Class<?>) p.getActualTypeArguments()[0]));
    } else {
      plain = of((Class<?>) type);
    }
    return annotated.isAnnotationPresent(Nullable.class) ? new OfNullable(plain) : plain;
  }

  private static final class OfRecord extends Schema {
    private final Class<?> type;
    private final List<Schema> schemas = new ArrayList<>();
    private final List<Method> accessors = new ArrayList<>();
    private final Constructor<?> constructor;

    OfRecord(Class<?> type) {
      this.type = type;
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] raw = new Class<?>[components.length];
      try {
        for (int i = 0; i < components.length; i++) {
          raw[i] = components[i].getType();
          Method accessor = components[i].getAccessor();
          accessor.setAccessible(true);
          accessors.add(accessor);
          schemas.add(ofComponent(components[i].getAnnotatedType()));
        }
        constructor = type.getDeclaredConstructor(raw);
        constructor.setAccessible(true);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(type + " has no canonical constructor", e);
      }
    }

    @Override
    void write(DataOutputStream out, Object value) throws IOException {
      try {
        for (int i = 0; i < schemas.size(); i++) {
          schemas.get(i).write(out, accessors.get(i).invoke(value));
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read a component of " + type, e);
      }
    }

    @Override
    Object read(DataInputStream in) throws IOException {
      Object[] values = new Object[schemas.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = schemas.get(i).read(in);
      }
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException("not a " + type.getSimpleName(), e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make a " + type, e);
      }
    }

    @Override
    String describe() {
      StringBuilder s = new StringBuilder(type.getSimpleName()).append('(');
      RecordComponent[] components = type.getRecordComponents();
      for (int i = 0; i < components.length; i++) {
        s.append(components[i].getName()).append(':').append(schemas.get(i).describe());
        s.append(',');
      }
      return s.append(')').toString();
    }
  }

  private static final class OfSealed extends Schema {
    private final Class<?>[] permitted;
    private final Map<Class<?>, Integer> index = new HashMap<>();
    private final String name;

    OfSealed(Class<?> type) {
      permitted = type.getPermittedSubclasses();
      name = type.getSimpleName();
      for (int i = 0; i < permitted.length; i++) {
        index.put(permitted[i], i);
      }
    }

    @Override
    void write(DataOutputStream out, Object value) throws IOException {
      Integer k = index.get(value.getClass());
      if (k == null) {
        throw new IllegalStateException(value.getClass() + " is not a " + name);
      }
      out.writeByte(k);
      of(permitted[k]).write(out, value);
    }

    @Override
    Object read(DataInputStream in) throws IOException {
      int k = in.readUnsignedByte();
      if (k >= permitted.length) {
        throw new IllegalArgumentException("no " + name + " of index " + k);
      }
      return of(permitted[k]).read(in);
    }

    @Override
    String describe() {
      StringBuilder s = new StringBuilder(name).append('{');
      for (Class<?> p : permitted) {
        s.append(of(p).describe()).append('|');
      }
      return s.append('}').toString();
    }
  }

  private static final class OfEnum extends Schema {
    private final Object[] constants;
    private final String shape;

    OfEnum(Class<?> type) {
      constants = type.getEnumConstants();
      StringBuilder s = new StringBuilder(type.getSimpleName());
      for (Object c : constants) {
        s.append('/').append(((Enum<?>) c).name());
      }
      shape = s.toString();
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the fingerprint names the constants in their order
    void write(DataOutputStream out, Object value) throws IOException {
      out.writeByte(((Enum<?>) value).ordinal());
    }

    @Override
    Object read(DataInputStream in) throws IOException {
      int k = in.readUnsignedByte();
      if (k >= constants.length) {
        throw new IllegalArgumentException("no constant " + k + " in " + shape);
      }
      return constants[k];
    }

    @Override
    String describe() {
      return shape;
    }
  }

  private static final class OfList extends Schema {
    private final Schema element;

    OfList(Schema element) {
      this.element = element;
    }

    @Override
    void write(DataOutputStream out, Object value) throws IOException {
      Wire.writeList(out, element, (List<?>) value);
    }

    @Override
    Object read(DataInputStream in) throws IOException {
      return Wire.readList(in, element);
    }

    @Override
    String describe() {
      return "[" + element.describe() + "]";
    }
  }

  private static final class OfNullable extends Schema {
    private final Schema plain;

    OfNullable(Schema plain) {
      this.plain = plain;
    }

    @Override
    @SuppressWarnings("NullAway") // the presence byte stands for null
    void write(DataOutputStream out, Object value) throws IOException {
      out.writeBoolean(value != null);
      if (value != null) {
        plain.write(out, value);
      }
    }

    @Override
    @SuppressWarnings("NullAway") // the presence byte stands for null
    Object read(DataInputStream in) throws IOException {
      return in.readBoolean() ? plain.read(in) : null;
    }

    @Override
    String describe() {
      return plain.describe() + "?";
    }
  }

  /** Strings, numbers and matrices. */
  private enum Kind {
    STRING,
    MATRIX,
    LONG,
    INT,
    DOUBLE,
    BOOLEAN
  }

  private static final class Leaf extends Schema {
    private final Kind kind;

    private Leaf(Kind kind) {
      this.kind = kind;
    }

    static Leaf of(Class<?> type) {
      if (type == String.class) {
        return new Leaf(Kind.STRING);
      } else if (type == Matrix.class) {
        return new Leaf(Kind.MATRIX);
      } else if (type == long.class || type == Long.class) {
        return new Leaf(Kind.LONG);
      } else if (type == int.class || type == Integer.class) {
        return new Leaf(Kind.INT);
      } else if (type == double.class || type == Double.class) {
        return new Leaf(Kind.DOUBLE);
      } else if (type == boolean.class || type == Boolean.class) {
        return new Leaf(Kind.BOOLEAN);
      }
      throw new IllegalStateException(type + " has no wire form");
    }

    @Override
    void write(DataOutputStream out, Object value) throws IOException {
      switch (kind) {
        case STRING -> Wire.writeString(out, (String) value);
        case MATRIX -> Wire.writeMatrix(out, (Matrix) value);
        case LONG -> out.writeLong((Long) value);
        case INT -> out.writeInt((Integer) value);
        case DOUBLE -> out.writeLong(Double.doubleToLongBits((Double) value));
        case BOOLEAN -> out.writeBoolean((Boolean) value);
      }
    }

    @Override
    Object read(DataInputStream in) throws IOException {
      return switch (kind) {
        case STRING -> Wire.readString(in);
        case MATRIX -> Wire.readMatrix(in);
        case LONG -> in.readLong();
        case INT -> in.readInt();
        case DOUBLE -> Double.longBitsToDouble(in.readLong());
        case BOOLEAN -> in.readBoolean();
      };
    }

    @Override
    String describe() {
      return kind.name();
    }
  }
}
