package dev.snowglobe.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBColumnType;

/** PARSE_IP: an address of the Internet Protocol as a number, with the range of its network. */
final class IpParts {
  private static final int GROUPS = 8;

  private IpParts() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    return List.of(
        new ScalarFunction(
            "SNOWGLOBE_PARSE_IP",
            List.of(text, text, DuckDBColumnType.BIGINT),
            text,
            row ->
                Optional.of(
                    Variants.encoded(parsed(row.text(0), row.text(1), row.number(2) == 1)))));
  }

  private static JsonValue parsed(String address, String type, boolean permissive) {
    try {
      return fields(address, type.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      if (permissive) {
        return new JsonValue.Fields(new TreeMap<>(Map.of("error", new JsonValue.Text(reason))));
      }
      throw new FunctionFailure("Error parsing IP: " + reason);
    }
  }

  private static JsonValue fields(String address, String type) {
    if (!type.equals("inet") && !type.equals("cidr")) {
      throw new IllegalArgumentException("type must be INET or CIDR, not " + type);
    }
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    boolean four = host.indexOf(':') < 0;
    int bits = four ? 32 : 128;
    BigInteger number = four ? four(host) : six(host);
    SortedMap<String, JsonValue> fields = new TreeMap<>(JsonValue.BY_BYTES);
    fields.put("family", number(BigInteger.valueOf(four ? 4 : 6)));
    fields.put("host", new JsonValue.Text(host));
    fields.put("ip_fields", words(number, four));
    fields.put("ip_type", new JsonValue.Text(type));
    fields.put("snowflake$type", new JsonValue.Text("ip_address"));
    String name = four ? "ipv4" : "hex_ipv6";
    fields.put(name, shown(number, four));
    if (slash >= 0) {
      int prefix = part(address.substring(slash + 1), 10, bits, address);
      BigInteger rest = BigInteger.ONE.shiftLeft(bits - prefix).subtract(BigInteger.ONE);
      fields.put("netmask_prefix_length", number(BigInteger.valueOf(prefix)));
      fields.put(name + "_range_start", shown(number.andNot(rest), four));
      fields.put(name + "_range_end", shown(number.or(rest), four));
    }
    return new JsonValue.Fields(fields);
  }

  private static JsonValue shown(BigInteger address, boolean four) {
    return four
        ? number(address)
        : new JsonValue.Text(String.format(Locale.ROOT, "%032X", address));
  }

  private static JsonValue number(BigInteger value) {
    return new JsonValue.Numeral(new BigDecimal(value));
  }

  /** The address in four numbers of 32 bits; one of version 4 is the first of them. */
  private static JsonValue words(BigInteger address, boolean four) {
    BigInteger whole = four ? address.shiftLeft(96) : address;
    BigInteger word = BigInteger.valueOf(0xFFFF_FFFFL);
    List<JsonValue> words = new ArrayList<>();
    for (int shift = 96; shift >= 0; shift -= 32) {
      words.add(number(whole.shiftRight(shift).and(word)));
    }
    return new JsonValue.Array(words);
  }

  private static BigInteger four(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("invalid IPv4 address " + host);
    }
    BigInteger number = BigInteger.ZERO;
    for (String part : parts) {
      number = number.shiftLeft(8).or(BigInteger.valueOf(part(part, 10, 255, host)));
    }
    return number;
  }

  /** Two colons stand for as many zeros as are missing. */
  private static BigInteger six(String host) {
    int gap = host.indexOf("::");
    List<String> front = groups(gap < 0 ? host : host.substring(0, gap));
    List<String> back = gap < 0 ? List.of() : groups(host.substring(gap + 2));
    int missing = GROUPS - front.size() - back.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      throw new IllegalArgumentException("invalid IPv6 address " + host);
    }
    BigInteger number = joined(BigInteger.ZERO, front, host).shiftLeft(16 * missing);
    return joined(number, back, host);
  }

  private static BigInteger joined(BigInteger begin, List<String> groups, String host) {
    BigInteger number = begin;
    for (String group : groups) {
      number = number.shiftLeft(16).or(BigInteger.valueOf(part(group, 16, 0xFFFF, host)));
    }
    return number;
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }

  private static int part(String digits, int radix, int most, String whole) {
    boolean plain = digits.matches("[0-9A-Fa-f]{1,4}");
    int value = plain ? number(digits, radix) : -1;
    if (value < 0 || value > most) {
      throw new IllegalArgumentException("invalid part " + digits + " of the address " + whole);
    }
    return value;
  }

  private static int number(String digits, int radix) {
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException letters) {
      return -1;
    }
  }
}
