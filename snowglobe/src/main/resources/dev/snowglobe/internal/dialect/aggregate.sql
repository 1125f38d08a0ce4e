-- Aggregates whose only difference is the name; those that can stand before OVER, DISTINCT or FILTER
-- are written by the rewriter instead.

CREATE MACRO SKEW(x) AS skewness((x)::DOUBLE);
