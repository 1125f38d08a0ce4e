-- Aggregates are written by the rewriter: a macro cannot stand before OVER, DISTINCT or FILTER. What is
-- asked of their results is here.

CREATE MACRO APPROX_PERCENTILE_ESTIMATE(state, fraction) AS
  list_aggregate(CAST(state AS DOUBLE[]), 'quantile_cont', fraction);
