package dev.snowglobe.snowpark;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is proven of the client's methods and what is refused, as the code of the cases shows.
 *
 * @param proven the methods with a case
 * @param refused the methods without one, each with its reason
 */
record Inventory(Set<Method> proven, Map<Method, Refusal> refused) {

  /** All lists of cases, a file for each class of the client or part of it. */
  static List<Cases> cases() {
    return List.of(
        TextFunctionCases.cases(),
        NumberFunctionCases.cases(),
        ConditionalFunctionCases.cases(),
        TimeFunctionCases.cases(),
        SemiStructuredFunctionCases.cases(),
        AggregateFunctionCases.cases(),
        ContextFunctionCases.cases(),
        ColumnCases.cases(),
        CaseExprCases.cases(),
        GroupedCases.groups(),
        GroupedCases.sets(),
        WindowCases.starts(),
        WindowCases.specs(),
        DataFrameCases.cases(),
        JoinCases.cases(),
        NaAndStatCases.na(),
        NaAndStatCases.stat(),
        TableFunctionCases.any(),
        TableFunctionCases.known(),
        UpdatableCases.now(),
        UpdatableCases.later(),
        UpdatableCases.updated(),
        UpdatableCases.deleted(),
        MergeCases.start(),
        MergeCases.builder(),
        MergeCases.actor(),
        MergeCases.matched(),
        MergeCases.notMatched(),
        MergeCases.result(),
        ReaderCases.reader(),
        ReaderCases.copyable(),
        ReaderCases.actor(),
        WriterCases.writer(),
        WriterCases.actor(),
        WriterCases.result(),
        FileCases.files(),
        FileCases.putResult(),
        FileCases.getResult(),
        AsyncCases.actor(),
        AsyncCases.job(),
        AsyncCases.typed(),
        SessionCases.session(),
        SessionCases.builder());
  }

  static List<Proof> proofs() {
    return cases().stream().flatMap(list -> list.proofs().stream()).toList();
  }

  static List<Refusal> refusals() {
    return cases().stream().flatMap(list -> list.refusals().stream()).toList();
  }

  static Inventory take() {
    Set<Method> proven = new LinkedHashSet<>();
    for (Proof proof : proofs()) {
      proven.addAll(covered(proof.api(), proof.methods(), proof.code()));
    }
    Map<Method, Refusal> refused = new LinkedHashMap<>();
    for (Refusal refusal : refusals()) {
      covered(refusal.api(), refusal.methods(), refusal.code())
          .forEach(method -> refused.put(method, refusal));
    }
    return new Inventory(proven, refused);
  }

  /** The methods of a class that have neither a case nor a reason. */
  List<Method> missing(Class<?> api) {
    return Surface.methods(api).stream()
        .filter(method -> !proven.contains(method) && !refused.containsKey(method))
        .toList();
  }

  /** The overloads that a case covers: those it names and calls. */
  static List<Method> covered(Class<?> api, List<String> names, Serializable code) {
    return Calls.of(code).stream()
        .filter(method -> method.getDeclaringClass() == api)
        .filter(method -> names.contains(method.getName()))
        .toList();
  }

  /** What the cases name and do not call. */
  static List<String> claimedOnly() {
    List<String> claims = new ArrayList<>();
    Stream.concat(
            proofs().stream().map(one -> unmet(one.api(), one.methods(), one.code())),
            refusals().stream().map(one -> unmet(one.api(), one.methods(), one.code())))
        .forEach(claims::addAll);
    return claims;
  }

  private static List<String> unmet(Class<?> api, List<String> names, Serializable code) {
    Set<String> called = new LinkedHashSet<>();
    covered(api, names, code).forEach(method -> called.add(method.getName()));
    return names.stream()
        .filter(name -> !called.contains(name))
        .map(name -> api.getSimpleName() + "." + name)
        .toList();
  }
}
