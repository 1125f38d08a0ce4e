package dev.snowglobe.internal.dialect;

import static dev.snowglobe.internal.dialect.Shape.ANY;
import static dev.snowglobe.internal.dialect.Shape.CLOCK;
import static dev.snowglobe.internal.dialect.Shape.DAY;
import static dev.snowglobe.internal.dialect.Shape.MOMENT;
import static dev.snowglobe.internal.dialect.Shape.OFFSET_OR_MOMENT;
import static dev.snowglobe.internal.dialect.Shape.TEXT;
import static java.util.Map.entry;

import java.util.Map;

/** Functions of dates and times, above all those that take the part of a date as a word. */
final class DateForms {
  static final Map<String, Form> ALL =
      Map.ofEntries(
          entry("CONVERT_TIMEZONE", DateForms::convert),
          entry("CURRENT_DATE", call -> "CURRENT_DATE()"),
          entry("CURRENT_TIME", call -> "CURRENT_TIME()"),
          entry("CURRENT_TIMESTAMP", call -> "CURRENT_TIMESTAMP()"),
          entry("DATEADD", DateForms::add),
          entry("DATEDIFF", DateForms::difference),
          entry("DATEFROMPARTS", Form.named("DATE_FROM_PARTS")),
          entry("DATE_PART", call -> part(partOf(call, 0), call.requires(2, 2).argument(1))),
          entry("DATE_TRUNC", DateForms::truncate),
          entry("DAY", named(DatePart.DAY)),
          entry("DAYNAME", Form.taking("DAYNAME", MOMENT)),
          entry("DAYOFMONTH", named(DatePart.DAY)),
          entry("DAYOFWEEK", named(DatePart.DAYOFWEEK)),
          entry("DAYOFWEEKISO", named(DatePart.DAYOFWEEKISO)),
          entry("DAYOFWEEK_ISO", named(DatePart.DAYOFWEEKISO)),
          entry("DAYOFYEAR", named(DatePart.DAYOFYEAR)),
          entry("GETDATE", call -> "CURRENT_TIMESTAMP()"),
          entry("HOUR", named(DatePart.HOUR)),
          entry("LAST_DAY", DateForms::lastDay),
          entry("LOCALTIME", call -> "CURRENT_TIME()"),
          entry("LOCALTIMESTAMP", call -> "CURRENT_TIMESTAMP()"),
          entry("MINUTE", named(DatePart.MINUTE)),
          entry("MONTH", named(DatePart.MONTH)),
          entry("MONTHNAME", Form.taking("MONTHNAME", MOMENT)),
          entry("MONTHS_BETWEEN", Form.taking("MONTHS_BETWEEN", MOMENT)),
          entry("NEXT_DAY", Form.taking("NEXT_DAY", DAY, TEXT)),
          entry("PREVIOUS_DAY", Form.taking("PREVIOUS_DAY", DAY, TEXT)),
          entry("QUARTER", named(DatePart.QUARTER)),
          entry("SECOND", named(DatePart.SECOND)),
          entry("SYSTIMESTAMP", call -> "CURRENT_TIMESTAMP()"),
          entry("TIMEADD", DateForms::add),
          entry("TIMEDIFF", DateForms::difference),
          entry("TIMEFROMPARTS", Form.named("TIME_FROM_PARTS")),
          entry("TIMESTAMPADD", DateForms::add),
          entry("TIMESTAMPDIFF", DateForms::difference),
          entry("TIMESTAMPFROMPARTS", DateForms::moment),
          entry("TIMESTAMPLTZFROMPARTS", Form.named("TIMESTAMP_LTZ_FROM_PARTS")),
          entry("TIMESTAMPNTZFROMPARTS", DateForms::moment),
          entry("TIMESTAMPTZFROMPARTS", Form.named("TIMESTAMP_TZ_FROM_PARTS")),
          entry("TIMESTAMP_FROM_PARTS", DateForms::moment),
          entry("TIMESTAMP_NTZ_FROM_PARTS", DateForms::moment),
          entry("TIME_SLICE", DateForms::slice),
          entry("WEEK", named(DatePart.WEEK)),
          entry("WEEKISO", named(DatePart.WEEKISO)),
          entry("WEEKOFYEAR", named(DatePart.WEEK)),
          entry("YEAR", named(DatePart.YEAR)),
          entry("YEAROFWEEK", named(DatePart.YEAROFWEEK)),
          entry("YEAROFWEEKISO", named(DatePart.YEAROFWEEKISO)));

  private DateForms() {}

  /**
   * Whether an argument is the word of a date part, which names no column even where a column is
   * called the same.
   */
  static boolean isPart(Call call, int index) {
    return DatePart.known(call.arguments().get(index).constant())
        && switch (call.name()) {
          case "DATEADD", "DATEDIFF", "DATE_PART", "TIMEADD", "TIMEDIFF" -> index == 0;
          case "TIMESTAMPADD", "TIMESTAMPDIFF" -> index == 0;
          case "DATE_TRUNC", "TRUNC" -> index == 0 || !isPart(call, 0);
          case "LAST_DAY" -> index == 1;
          case "TIME_SLICE" -> index == 2;
          default -> false;
        };
  }

  private static Form named(DatePart part) {
    return call -> part(part, call.requires(1, 1).argument(0));
  }

  private static DatePart partOf(Call call, int index) {
    if (index >= call.count()) {
      throw SqlSyntaxException.argumentCount(call.name(), call.count());
    }
    return DatePart.of(call.arguments().get(index).constant());
  }

  /** A part as the duration that can be added and truncated to, as a string. */
  private static String unit(Call call, int index) {
    DatePart part = partOf(call, index);
    return Literals.quote(part.duration().unit());
  }

  private static String add(Call call) {
    call.requires(3, 3);
    DatePart part = partOf(call, 0).duration();
    String macro = part.compareTo(DatePart.DAY) <= 0 ? "SNOWGLOBE_ADD_DAYS" : "SNOWGLOBE_ADD_TIME";
    return macro + "(" + unit(call, 0) + ", " + call.argument(1) + ", " + call.argument(2) + ")";
  }

  private static String difference(Call call) {
    call.requires(3, 3);
    return "SNOWGLOBE_APART("
        + unit(call, 0)
        + ", "
        + OFFSET_OR_MOMENT.of(call.arguments().get(1))
        + ", "
        + OFFSET_OR_MOMENT.of(call.arguments().get(2))
        + ")";
  }

  /** The part stands first, or, as TRUNC would have it, last. */
  private static String truncate(Call call) {
    call.requires(2, 2);
    int part = DatePart.known(call.arguments().getFirst().constant()) ? 0 : 1;
    return "SNOWGLOBE_TRUNCATE(" + unit(call, part) + ", " + call.argument(1 - part) + ")";
  }

  private static String lastDay(Call call) {
    call.requires(1, 2);
    String part = call.count() == 1 ? "'month'" : unit(call, 1);
    return "SNOWGLOBE_LAST_DAY(" + part + ", " + DAY.of(call.arguments().getFirst()) + ")";
  }

  private static String slice(Call call) {
    call.requires(3, 4);
    String side = call.count() == 4 ? ", " + call.argument(3) : "";
    String moment = MOMENT.of(call.arguments().getFirst());
    return "TIME_SLICE(" + moment + ", " + call.argument(1) + ", " + unit(call, 2) + side + ")";
  }

  private static String moment(Call call) {
    Form form =
        call.count() == 2
            ? Form.taking("TIMESTAMP_NTZ_FROM_PARTS", DAY, CLOCK)
            : Form.taking("TIMESTAMP_NTZ_FROM_PARTS", ANY);
    return form.write(call);
  }

  private static String convert(Call call) {
    call.requires(2, 3);
    return call.count() == 2
        ? call.named("CONVERT_TIMEZONE")
        : Form.taking("CONVERT_TIMEZONE", TEXT, TEXT, MOMENT).write(call);
  }

  /** {@code DATE_PART(part, value)}. */
  static String part(DatePart part, String value) {
    String number = "SNOWGLOBE_PART(" + Literals.quote(part.number()) + ", " + value + ")";
    return switch (part) {
      case MILLISECOND -> "(" + number + " % 1000000 // 1000)";
      case MICROSECOND -> "(" + number + " % 1000000)";
      case NANOSECOND -> "(" + number + " % 1000000 * 1000)";
      case EPOCH_SECOND -> "EPOCH_SECOND(SNOWGLOBE_INSTANT(" + value + "))";
      case EPOCH_MILLISECOND -> "epoch_ms(SNOWGLOBE_INSTANT(" + value + "))";
      case EPOCH_MICROSECOND -> "epoch_us(SNOWGLOBE_INSTANT(" + value + "))";
      case EPOCH_NANOSECOND -> "epoch_ns(SNOWGLOBE_INSTANT(" + value + "))";
      case TIMEZONE_HOUR, TIMEZONE_MINUTE -> part + "(TO_TIMESTAMP_TZ(" + value + "))";
      default -> number;
    };
  }
}
