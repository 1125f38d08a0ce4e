package dev.freshet.testkit;

import dev.freshet.connection.Connection;
import dev.freshet.connection.spi.ConnectionProvider;
import dev.freshet.data.Frame;

/** The fake connection keeps the promises of the real ones. */
class FakeConnectionContractTest extends ConnectionContract {
  private final FakeSource source = new FakeSource("pets");

  FakeConnectionContractTest() {
    source.when("rows").gives(_ -> Frame.builder().strings("name", "Mary").build());
    source.when("failing").fails("no such table", "42S02", 2003);
    source
        .whenMatching("echo .*")
        .gives(query -> {
          Object value =
              query.named().isEmpty() ? query.parameters().getFirst() : query.named().get("it");
          return Frame.builder().strings("it", String.valueOf(value)).build();
        });
    source.when("slow").after(new Hold()).gives(Frame.empty());
  }

  @Override
  protected ConnectionProvider<? extends Connection, ?> provider() {
    return source.provider();
  }

  @Override
  protected String rows() {
    return "rows";
  }

  @Override
  protected String failing() {
    return "failing";
  }

  @Override
  protected String slow() {
    return "slow";
  }

  @Override
  protected String echo() {
    return "echo ?";
  }

  @Override
  protected void loseSessions() {
    source.loseSessions();
  }
}
