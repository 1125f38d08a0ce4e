package dev.freshet.benchmarks;

import static dev.freshet.benchmarks.Target.atMost;

import dev.snowglobe.internal.dialect.Rewriter;
import java.util.List;

/** How long it takes to translate a statement for DuckDB. */
final class SnowglobeRewrites implements Measurement {
  private static final int OPERATIONS = 50;

  /** A statement as people write them, made 1 KB long. */
  private static final String STATEMENT =
      """
      WITH recent AS (
        SELECT o.customer_id, o.order_id, o.total::NUMBER(12, 2) AS total, DATE_TRUNC('month', o.placed_at) AS month,
          IFF(o.status = 'RETURNED', 0, 1) AS kept, PARSE_JSON(o.details):shipping.city::STRING AS city
        FROM shop.public.orders o
        WHERE o.placed_at >= DATEADD(day, -90, CURRENT_DATE()) AND NVL(o.status, 'NEW') <> 'CANCELLED'
        QUALIFY ROW_NUMBER() OVER (PARTITION BY o.customer_id ORDER BY o.placed_at DESC) <= 10
      )
      SELECT c."Name", c.country, r.month, COUNT_IF(r.kept = 1) AS orders, SUM(r.total) AS turnover,
        LISTAGG(DISTINCT r.city, ', ') WITHIN GROUP (ORDER BY r.city) AS cities,
        ZEROIFNULL(AVG(r.total)) AS mean_total, TO_VARCHAR(MAX(r.month), 'YYYY-MM') AS last_month
      FROM recent r JOIN shop.public.customers c ON c.id = r.customer_id
      WHERE c.country IN ('DE', 'FR', 'IT', 'ES', 'PL') AND c."Name" ILIKE '%son%'
      GROUP BY c."Name", c.country, r.month HAVING COUNT(*) > 2
      ORDER BY turnover DESC NULLS LAST LIMIT 100
      """;

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("snowglobe.rewrite", "Translation of a statement of 1 KB", "ms", atMost(0.1)),
        Figure.of(
            "snowglobe.plan", "Translation of a Snowpark plan of 50 operations", "ms", atMost(5)));
  }

  @Override
  public void measure(Findings into) {
    into.found("snowglobe.rewrite", Timing.nanos(() -> Rewriter.rewrite(STATEMENT)) / 1e6);
    String plan = plan();
    into.found("snowglobe.plan", Timing.nanos(() -> Rewriter.rewrite(plan)) / 1e6);
  }

  /** What the Snowpark client sends for so many operations: a query in a query in a query. */
  private static String plan() {
    String sql = "SELECT  *  FROM (orders)";
    for (int i = 0; i < OPERATIONS; i++) {
      sql =
          i % 2 == 0
              ? " SELECT  *  FROM (" + sql + ") WHERE (\"ID\" > " + i + " :: int)"
              : " SELECT \"ID\", \"NAME\", (\"TOTAL\" + "
                  + i
                  + " :: int) AS \"TOTAL\" FROM ("
                  + sql
                  + ")";
    }
    return sql;
  }
}
