-- Days added to a moment with a plus or minus sign; a date and an interval of days stay a date.

CREATE MACRO "+"
  (a DATE, b BIGINT) AS system.main."+"(a, b::INTEGER),
  (a TIMESTAMP, b BIGINT) AS system.main."+"(a, to_days(b::INTEGER)),
  (a TIMESTAMPTZ, b BIGINT) AS system.main."+"(a, to_days(b::INTEGER)),
  (a, b) AS system.main."+"(a, b);
