package dev.snowglobe.snowpark;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        ArrayFunctionCases.cases(),
        ObjectFunctionCases.cases(),
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
        DataFrameActionCases.cases(),
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
        SessionCases.builder(),
        RowCases.cases(),
        UserCodeCases.functions(),
        UserCodeCases.udfs(),
        UserCodeCases.udtfs(),
        UserCodeCases.procedures(),
        UserCodeCases.session());
  }

  static List<Proof> proofs() {
    return cases().stream().flatMap(list -> list.proofs().stream()).toList();
  }

  static List<Refusal> refusals() {
    return cases().stream().flatMap(list -> list.refusals().stream()).toList();
  }

  static Inventory take() {
    Set<Method> proven = new LinkedHashSet<>();
    proofs().forEach(proof -> proven.addAll(proof.methods()));
    Map<Method, Refusal> refused = new LinkedHashMap<>();
    for (Refusal refusal : refusals()) {
      refusal.methods().forEach(method -> refused.put(method, refusal));
    }
    return new Inventory(proven, refused);
  }

  /** The methods of a class that have neither a case nor a reason. */
  List<Method> missing(Class<?> api) {
    return Surface.methods(api).stream()
        .filter(method -> !proven.contains(method) && !refused.containsKey(method))
        .toList();
  }
}
