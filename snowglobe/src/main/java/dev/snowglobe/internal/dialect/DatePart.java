package dev.snowglobe.internal.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a date or time that Snowflake's functions name, with all their spellings. */
enum DatePart {
  YEAR("year", "Y YY YYY YYYY YR YEARS YRS"),
  QUARTER("quarter", "Q QTR QTRS QUARTERS"),
  MONTH("month", "MM MON MONS MONTHS"),
  WEEK("week", "W WK WEEKOFYEAR WOY WY WEEKS"),
  DAY("day", "D DD DAYS DAYOFMONTH"),
  HOUR("hour", "H HH HR HOURS HRS"),
  MINUTE("minute", "M MI MIN MINUTES MINS"),
  SECOND("second", "S SEC SECONDS SECS"),
  MILLISECOND("millisecond", "MS MSEC MILLISECONDS"),
  MICROSECOND("microsecond", "US USEC MICROSECONDS"),
  NANOSECOND("nanosecond", "NS NSEC NANOSEC NSECOND NANOSECONDS NANOSECS NSECONDS"),
  DAYOFWEEK("dayofweek", "WEEKDAY DOW DW"),
  DAYOFWEEKISO("dayofweekiso", "WEEKDAY_ISO DOW_ISO DW_ISO DAYOFWEEK_ISO"),
  DAYOFYEAR("dayofyear", "YEARDAY DOY DY"),
  WEEKISO("weekiso", "WEEK_ISO WEEKOFYEARISO WEEKOFYEAR_ISO"),
  YEAROFWEEK("yearofweek", ""),
  YEAROFWEEKISO("yearofweekiso", ""),
  EPOCH_SECOND("epoch_second", "EPOCH EPOCH_SECONDS"),
  EPOCH_MILLISECOND("epoch_millisecond", "EPOCH_MILLISECONDS"),
  EPOCH_MICROSECOND("epoch_microsecond", "EPOCH_MICROSECONDS"),
  EPOCH_NANOSECOND("epoch_nanosecond", "EPOCH_NANOSECONDS"),
  TIMEZONE_HOUR("timezone_hour", "TZH"),
  TIMEZONE_MINUTE("timezone_minute", "TZM");

  private static final Map<String, DatePart> BY_NAME = byName();

  private final String unit;
  private final String otherNames;

  DatePart(String unit, String otherNames) {
    this.unit = unit;
    this.otherNames = otherNames;
  }

  /** The one spelling that the rewritten statement uses. */
  String unit() {
    return unit;
  }

  /** What it is called where its number is asked for; a week is as the session has it. */
  String number() {
    return switch (this) {
      case DAYOFWEEK -> "session_day";
      case WEEK -> "session_week";
      case YEAROFWEEK -> "session_year";
      case DAYOFWEEKISO -> "isodow";
      case DAYOFYEAR -> "doy";
      case WEEKISO -> "week";
      case YEAROFWEEKISO -> "isoyear";
      case MILLISECOND, MICROSECOND, NANOSECOND -> "microsecond";
      default -> unit;
    };
  }

  /** The length of time that is meant where something is added or cut off. */
  DatePart duration() {
    return switch (this) {
      case DAYOFWEEK, DAYOFWEEKISO, DAYOFYEAR -> DAY;
      case WEEKISO -> WEEK;
      case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND -> this;
      case MILLISECOND, MICROSECOND, NANOSECOND -> this;
      default -> throw SqlSyntaxException.invalidDatePart(name());
    };
  }

  static boolean known(String name) {
    return BY_NAME.containsKey(name.toUpperCase(Locale.ROOT));
  }

  /** The part of this name, in any case. */
  static DatePart of(String name) {
    DatePart part = BY_NAME.get(name.toUpperCase(Locale.ROOT));
    if (part == null) {
      throw SqlSyntaxException.invalidDatePart(name);
    }
    return part;
  }

  private static Map<String, DatePart> byName() {
    Map<String, DatePart> names = new HashMap<>();
    for (DatePart part : values()) {
      names.put(part.name(), part);
      for (String name : part.otherNames.split(" ", -1)) {
        names.put(name, part);
      }
    }
    return Map.copyOf(names);
  }
}
