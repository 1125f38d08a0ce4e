-- Arithmetic.

-- A variant in arithmetic is a number, where DuckDB would round it to the type of the other operand.
-- What has no type yet binds to the first overload, and is one.
CREATE MACRO SNOWGLOBE_NUMERIC
  (x VARIANT) AS CAST(NULLIF(x, SNOWGLOBE_JSON_NULL()) AS DOUBLE),
  (x) AS x;

-- A quotient of numbers has six digits more after the point than its dividend, but no more than 12.
-- DuckDB divides as DOUBLE. That is right where few digits are wanted and none of them is in doubt:
-- where what follows the last one is not close to a half.
CREATE MACRO SNOWGLOBE_RATIO_TYPE(a, b) AS system.main.round(a * 1.000000, 12) + a + system.main.round(b * 0, 0);
CREATE MACRO SNOWGLOBE_UNITS(type) AS
  CASE system.main.right(type, 3) WHEN ',6)' THEN 1e6 WHEN ',7)' THEN 1e7 WHEN ',8)' THEN 1e8 WHEN ',9)' THEN 1e9 ELSE 1e12 END;
CREATE MACRO SNOWGLOBE_CERTAIN(units) AS
  system.main.abs(units) < 1e12 AND system.main.abs(units - system.main.floor(units) - 0.5) > 1e-3;
CREATE MACRO SNOWGLOBE_RATIO(a, b) AS
  CASE
    WHEN system.main.typeof(SNOWGLOBE_RATIO_TYPE(a, b)) = 'DOUBLE'
      OR SNOWGLOBE_CERTAIN(system.main."/"(a, b) * SNOWGLOBE_UNITS(system.main.typeof(SNOWGLOBE_RATIO_TYPE(a, b))))
      THEN cast_to_type(system.main."/"(a, b), SNOWGLOBE_RATIO_TYPE(a, b))
    ELSE cast_to_type(SNOWGLOBE_QUOTIENT(a::VARCHAR, b::VARCHAR), SNOWGLOBE_RATIO_TYPE(a, b))
  END;
-- The operands are bound to a variable first: written out, each division in a dividend would double
-- the statement.
CREATE MACRO "/"(a, b) AS
  list_transform([struct_pack(a := a, b := b)], lambda p:
    CASE WHEN p.b = 0 THEN cast_to_type(SNOWGLOBE_FAIL('Division by zero'), SNOWGLOBE_RATIO_TYPE(p.a, p.b)) ELSE SNOWGLOBE_RATIO(p.a, p.b) END)[1];
CREATE MACRO DIV0(a, b) AS
  list_transform([struct_pack(a := a, b := b)], lambda p:
    CASE WHEN p.b = 0 THEN cast_to_type(p.a * 0, SNOWGLOBE_RATIO_TYPE(p.a, p.b)) ELSE SNOWGLOBE_RATIO(p.a, p.b) END)[1];
CREATE MACRO DIV0NULL(a, b) AS
  list_transform([struct_pack(a := a, b := b)], lambda p:
    CASE WHEN COALESCE(p.b, 0) = 0 THEN cast_to_type(p.a * 0, SNOWGLOBE_RATIO_TYPE(p.a, p.b)) ELSE SNOWGLOBE_RATIO(p.a, p.b) END)[1];

CREATE MACRO SQUARE(x) AS (x)::DOUBLE * (x)::DOUBLE;
CREATE MACRO SQRT(x) AS system.main.sqrt((x)::DOUBLE);
CREATE MACRO LOG(base, x) AS system.main.ln((x)::DOUBLE) / system.main.ln((base)::DOUBLE);
CREATE MACRO TRUNCATE(x, scale := 0) AS system.main.trunc(x, scale);
CREATE MACRO ROUND
  (x) AS system.main.round(x),
  (x, scale) AS system.main.round(x, (scale)::INTEGER),
  (x, scale, mode) AS CASE upper(mode) WHEN 'HALF_TO_EVEN' THEN cast_to_type(system.main.round_even(x, scale), system.main.round(x, scale)) WHEN 'HALF_AWAY_FROM_ZERO' THEN system.main.round(x, scale) ELSE cast_to_type(SNOWGLOBE_FAIL('Invalid rounding mode ''' || mode || ''''), x) END;
CREATE MACRO CEIL
  (x) AS system.main.ceil(x),
  (x, scale) AS cast_to_type(system.main.ceil(x * power(10, scale)) / power(10, scale), x);
CREATE MACRO FLOOR
  (x) AS system.main.floor(x),
  (x, scale) AS cast_to_type(system.main.floor(x * power(10, scale)) / power(10, scale), x);
CREATE MACRO HAVERSINE(lat1, lon1, lat2, lon2) AS
  2 * 6371.0 * asin(system.main.sqrt(power(sin(radians(lat2 - lat1) / 2), 2) + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)));
CREATE MACRO WIDTH_BUCKET(x, low, high, count) AS
  CASE WHEN x < low THEN 0 WHEN x >= high THEN count + 1 ELSE system.main.floor((x - low)::DOUBLE * count / (high - low)::DOUBLE)::BIGINT + 1 END;
CREATE MACRO FACTORIAL(n) AS system.main.factorial((n)::INTEGER);

CREATE MACRO BITAND(a, b) AS (a)::BIGINT & (b)::BIGINT;
CREATE MACRO BITOR(a, b) AS (a)::BIGINT | (b)::BIGINT;
CREATE MACRO BITXOR(a, b) AS xor((a)::BIGINT, (b)::BIGINT);
CREATE MACRO BITNOT(a) AS ~(a)::BIGINT;
CREATE MACRO BITSHIFTLEFT(a, n) AS ((a)::HUGEINT * power(2, n)::HUGEINT)::BIGINT;
CREATE MACRO BITSHIFTRIGHT(a, n) AS (a)::BIGINT >> (n)::BIGINT;
CREATE MACRO GETBIT(a, n) AS ((a)::BIGINT >> (n)::BIGINT) & 1;

-- A whole pseudo-random number of 64 bits.
CREATE MACRO RANDOM
  () AS ((system.main.random() - 0.5) * 18446744073709549568)::BIGINT,
  (seed) AS ((system.main.random() - 0.5) * 18446744073709549568)::BIGINT;
-- Turns what a generator gives into a fraction from 0 up to 1.
CREATE MACRO SNOWGLOBE_FRACTION(source) AS
  system.main."/"(system.main.hash(source)::DOUBLE, 18446744073709551616.0);
CREATE MACRO SNOWGLOBE_UNIFORM_INTEGER(low, high, source) AS
  system.main.floor(SNOWGLOBE_FRACTION(source) * (high - low + 1))::BIGINT + low;
CREATE MACRO SNOWGLOBE_UNIFORM_FLOAT(low, high, source) AS
  (SNOWGLOBE_FRACTION(source) * (high - low) + low)::DOUBLE;
CREATE MACRO NORMAL(mean, deviation, source) AS
  mean + deviation * system.main.sqrt(-2 * ln(1 - SNOWGLOBE_FRACTION(source))) * cos(2 * pi() * SNOWGLOBE_FRACTION(system.main.hash(source)));
CREATE MACRO RANDSTR(n, source) AS
  list_reduce(list_transform(range(n), lambda i: substr('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', (system.main.hash(source, i) % 62)::BIGINT + 1, 1)), lambda a, b: a || b);
