package dev.snowglobe.internal.dialect;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of dates and times in Snowflake's elements, such as {@code YYYY-MM-DD HH24:MI:SS.FF3}.
 * Elements are read in any case; everything else stands for itself. Immutable.
 */
final class TimeFormat {

  /** What an element shows; longer spellings stand before their beginnings. */
  private enum Field {
    YYYY,
    UUUU,
    YY,
    MMMM,
    MON,
    MM,
    DDDD,
    DY,
    DD,
    HH24,
    HH12,
    HH,
    AM,
    PM,
    MI,
    SS,
    FF,
    OFFSET("TZH:TZM"),
    TZHTZM,
    TZISO,
    TZH,
    TZM,
    TEXT;

    private final String spelling;

    Field() {
      this.spelling = name();
    }

    Field(String spelling) {
      this.spelling = spelling;
    }
  }

  /**
   * One element.
   *
   * @param text the literal text, or the spelling of the field
   * @param digits of a fraction; -1 where the format does not say
   */
  private record Element(Field field, String text, int digits) {}

  /**
   * What a text says.
   *
   * @param moment its date and time, without regard to its zone
   * @param offset its zone, when it names one
   */
  record Parsed(LocalDateTime moment, Optional<ZoneOffset> offset) {}

  private final List<Element> elements;

  private TimeFormat(List<Element> elements) {
    this.elements = List.copyOf(elements);
  }

  /** The format that is written so. */
  static TimeFormat of(String format) {
    List<Element> elements = new ArrayList<>();
    String upper = format.toUpperCase(Locale.ROOT);
    for (int at = 0; at < format.length(); ) {
      Element element = element(format, upper, at);
      elements.add(element);
      at +=
          element.field() == Field.TEXT && format.charAt(at) == '"'
              ? element.text().length() + 2
              : length(element);
    }
    return new TimeFormat(elements);
  }

  private static int length(Element element) {
    return element.text().length() + (element.field() == Field.FF && element.digits() >= 0 ? 1 : 0);
  }

  private static Element element(String format, String upper, int at) {
    if (format.charAt(at) == '"' && format.indexOf('"', at + 1) > 0) {
      return new Element(Field.TEXT, format.substring(at + 1, format.indexOf('"', at + 1)), -1);
    }
    for (Field field : Field.values()) {
      if (field != Field.TEXT && upper.startsWith(field.spelling, at)) {
        int digits = field == Field.FF ? digits(format, at + 2) : -1;
        return new Element(field, field.spelling, digits);
      }
    }
    return new Element(Field.TEXT, format.substring(at, at + 1), -1);
  }

  private static int digits(String format, int at) {
    boolean given = at < format.length() && Character.isDigit(format.charAt(at));
    return given ? format.charAt(at) - '0' : -1;
  }

  /** The moment in this format. */
  String format(LocalDateTime moment, ZoneOffset offset) {
    StringBuilder out = new StringBuilder();
    for (Element element : elements) {
      append(out, element, moment, offset.getTotalSeconds() / 60);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Element element, LocalDateTime t, int offset) {
    switch (element.field()) {
      case YYYY, UUUU -> out.append("%04d".formatted(t.getYear()));
      case YY -> out.append(two(t.getYear() % 100));
      case MMMM -> out.append(t.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case MON -> out.append(t.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case MM -> out.append(two(t.getMonthValue()));
      case DDDD -> out.append(t.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case DY -> out.append(t.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
      case DD -> out.append(two(t.getDayOfMonth()));
      case HH24, HH -> out.append(two(t.getHour()));
      case HH12 -> out.append(two((t.getHour() + 11) % 12 + 1));
      case AM, PM -> out.append(t.getHour() < 12 ? "AM" : "PM");
      case MI -> out.append(two(t.getMinute()));
      case SS -> out.append(two(t.getSecond()));
      case FF ->
          out.append("%09d".formatted(t.getNano()), 0, element.digits() < 0 ? 9 : element.digits());
      case OFFSET -> out.append(offset(offset, ":"));
      case TZHTZM -> out.append(offset(offset, ""));
      case TZISO -> out.append(offset == 0 ? "Z" : offset(offset, ":"));
      case TZH -> out.append(sign(offset)).append(two(Math.abs(offset) / 60));
      case TZM -> out.append(two(Math.abs(offset) % 60));
      case TEXT -> out.append(element.text());
    }
  }

  private static String offset(int minutes, String separator) {
    int size = Math.abs(minutes);
    return sign(minutes) + two(size / 60) + separator + two(size % 60);
  }

  private static String sign(int offset) {
    return offset < 0 ? "-" : "+";
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /** What a text in this format says; empty if it is in another. */
  Optional<Parsed> parse(String text) {
    Reading reading = new Reading(text.strip());
    for (Element element : elements) {
      if (!reading.read(element)) {
        return Optional.empty();
      }
    }
    return reading.result();
  }

  /** One text while it is read. */
  private static final class Reading {
    private final String text;
    private int at;
    private int year = 1970;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean twelve;
    private boolean afternoon;
    private boolean zoned;
    private int offset;

    private Reading(String text) {
      this.text = text;
    }

    private Optional<Parsed> result() {
      if (at < text.length()) {
        return Optional.empty();
      }
      int hours = twelve ? hour % 12 + (afternoon ? 12 : 0) : hour;
      try {
        LocalDateTime moment = LocalDateTime.of(year, month, day, hours, minute, second, nano);
        Optional<ZoneOffset> zone =
            zoned ? Optional.of(ZoneOffset.ofTotalSeconds(offset * 60)) : Optional.empty();
        return Optional.of(new Parsed(moment, zone));
      } catch (DateTimeException notADate) {
        return Optional.empty();
      }
    }

    private boolean read(Element element) {
      return switch (element.field()) {
        case YYYY, UUUU -> (year = number(4)) >= 0;
        case YY -> century(number(2));
        case MMMM, MON -> month(element.field() == Field.MMMM);
        case MM -> (month = number(2)) >= 0;
        case DDDD, DY -> letters() > 0;
        case DD -> (day = number(2)) >= 0;
        case HH24, HH -> (hour = number(2)) >= 0;
        case HH12 -> (twelve = true) && (hour = number(2)) >= 0;
        case AM, PM -> half();
        case MI -> (minute = number(2)) >= 0;
        case SS -> (second = number(2)) >= 0;
        case FF -> fraction();
        case OFFSET, TZHTZM, TZISO -> zone(true);
        case TZH -> zone(false);
        case TZM -> minutes();
        case TEXT -> literal(element.text());
      };
    }

    /** A number of at most so many digits; -1 without one. */
    private int number(int most) {
      int begin = at;
      int value = 0;
      while (at < text.length() && at < begin + most && Character.isDigit(text.charAt(at))) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      return at == begin ? -1 : value;
    }

    /** Two digits below 70 belong to this century, the others to the last. */
    private boolean century(int two) {
      year = two < 70 ? 2000 + two : 1900 + two;
      return two >= 0;
    }

    private boolean month(boolean full) {
      String name = text.substring(at, at + letters(at)).toLowerCase(Locale.ROOT);
      for (java.time.Month candidate : java.time.Month.values()) {
        String fullName =
            candidate.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
        if (name.equals(fullName.substring(0, 3)) || (full && name.equals(fullName))) {
          month = candidate.getValue();
          at += name.length();
          return true;
        }
      }
      return false;
    }

    private int letters(int from) {
      int end = from;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return end - from;
    }

    private int letters() {
      int count = letters(at);
      at += count;
      return count;
    }

    private boolean half() {
      String word = text.substring(at, Math.min(at + 2, text.length())).toUpperCase(Locale.ROOT);
      at += word.length();
      afternoon = word.equals("PM");
      twelve = true;
      return afternoon || word.equals("AM");
    }

    private boolean fraction() {
      int begin = at;
      int value = number(9);
      nano = value < 0 ? 0 : value * (int) Math.pow(10, 9 - (at - begin));
      return true;
    }

    private boolean zone(boolean withMinutes) {
      zoned = true;
      if (at < text.length() && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
        at++;
        return true;
      }
      if (at >= text.length() || "+-".indexOf(text.charAt(at)) < 0) {
        return false;
      }
      int sign = text.charAt(at++) == '-' ? -1 : 1;
      int hours = number(2);
      if (withMinutes && at < text.length() && text.charAt(at) == ':') {
        at++;
      }
      int minutes = withMinutes ? Math.max(number(2), 0) : 0;
      offset = sign * (hours * 60 + minutes);
      return hours >= 0 && hours <= 18;
    }

    private boolean minutes() {
      int value = number(2);
      offset += offset < 0 ? -value : value;
      return value >= 0;
    }

    private boolean literal(String expected) {
      boolean found = text.regionMatches(true, at, expected, 0, expected.length());
      at += found ? expected.length() : 0;
      return found;
    }
  }
}
