-- Aggregates are written by the rewriter: a macro cannot stand before OVER, DISTINCT or FILTER. What is
-- asked of their results is here.

-- How often a value in a list is another than the one before it; NULL is neither.
CREATE MACRO SNOWGLOBE_CHANGES(list) AS
  system.main.len(list_filter(range(2, system.main.len(list) + 1), lambda i: list[i] <> list[i - 1]));

CREATE MACRO APPROX_PERCENTILE_ESTIMATE(state, fraction) AS
  list_aggregate(CAST(state AS DOUBLE[]), 'quantile_cont', fraction);

-- The k most frequent of a histogram's values, each in an array with how often it is there.
CREATE MACRO SNOWGLOBE_TOP(counts, k) AS
  CAST(COALESCE(
    list_transform(
      system.main.list_slice(
        list_sort(list_transform(map_entries(counts), lambda e: struct_pack(n := -e.value::BIGINT, v := e.key))), 1, k),
      lambda e: CAST([CAST(e.v AS VARIANT), CAST(-e.n AS VARIANT)] AS VARIANT)),
    []) AS VARIANT[]);
