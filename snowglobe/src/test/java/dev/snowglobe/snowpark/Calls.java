package dev.snowglobe.snowpark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of the client that the code of a case calls, read from the compiled code: in the
 * lambda, the lambdas in it, and what it calls in its own class. So a case cannot claim an overload
 * that it does not call.
 */
final class Calls {
  private static final String CLIENT = "com.snowflake.snowpark_java.";

  private final ClassModel model;
  private final Set<String> seen = new HashSet<>();
  private final Set<Method> found = new LinkedHashSet<>();

  private Calls(ClassModel model) {
    this.model = model;
  }

  /** The methods of the client that a lambda calls. */
  static Set<Method> of(Serializable lambda) {
    SerializedLambda form = form(lambda);
    Calls calls = new Calls(model(form.getCapturingClass()));
    calls.visit(form.getImplClass(), form.getImplMethodName(), form.getImplMethodSignature());
    return calls.found;
  }

  private static SerializedLambda form(Serializable lambda) {
    try {
      Method replace = lambda.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      return (SerializedLambda) replace.invoke(lambda);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The code of a case is a lambda: " + lambda.getClass(), e);
    }
  }

  private static ClassModel model(String internalName) {
    String file = "/" + internalName + ".class";
    try (InputStream in = Calls.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No class file " + file);
      }
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void visit(String owner, String name, String descriptor) {
    if (owner.equals(model.thisClass().asInternalName())) {
      if (seen.add(name + descriptor)) {
        body(name, descriptor).ifPresent(code -> code.forEach(this::visit));
      }
    } else if (owner.replace('/', '.').startsWith(CLIENT)) {
      method(owner.replace('/', '.'), name, descriptor).ifPresent(found::add);
    }
  }

  private Optional<CodeModel> body(String name, String descriptor) {
    return model.methods().stream()
        .filter(method -> method.methodName().equalsString(name))
        .filter(method -> method.methodType().equalsString(descriptor))
        .findFirst()
        .flatMap(java.lang.classfile.MethodModel::code);
  }

  private void visit(CodeElement element) {
    if (element instanceof InvokeInstruction call) {
      visit(call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue());
    } else if (element instanceof InvokeDynamicInstruction call) {
      for (ConstantDesc argument : call.bootstrapArgs()) {
        if (argument instanceof DirectMethodHandleDesc handle) {
          visit(internalName(handle.owner()), handle.methodName(), handle.lookupDescriptor());
        }
      }
    }
  }

  private static String internalName(ClassDesc owner) {
    String descriptor = owner.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private static Optional<Method> method(String owner, String name, String descriptor) {
    try {
      return Arrays.stream(Class.forName(owner).getMethods())
          .filter(method -> method.getName().equals(name))
          .filter(method -> descriptor(method).equals(descriptor))
          .findFirst();
    } catch (ClassNotFoundException e) {
      throw new LinkageError(owner, e);
    }
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }
}
