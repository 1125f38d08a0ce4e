package dev.snowglobe.internal.engine;

import java.util.Map;

/**
 * What a client logs in with. Empty text stands for "not given".
 *
 * @param user its name
 * @param secret what it shows in order to be let in
 * @param database the database it wants to be in
 * @param schema the schema it wants to be in
 * @param warehouse the warehouse it wants to use
 * @param role the role it wants to have
 * @param parameters session parameters
 */
public record Login(
    String user,
    Secret secret,
    String database,
    String schema,
    String warehouse,
    String role,
    Map<String, String> parameters) {

  /** Copies the map. */
  public Login {
    parameters = Map.copyOf(parameters);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "Login[user=" + user + ", database=" + database + ", schema=" + schema + "]";
  }
}
